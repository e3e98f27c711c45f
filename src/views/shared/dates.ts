import { type Language, LOCALE } from '../../model/language'

/** What an ISO 8601 date of so many parts is precise to. */
const PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
]

/** An ISO 8601 date or interval in words, as precise as it is: “July 2021”, “12–16 July 2021”. */
export function dateIn(language: Language, iso: string): string {
  const [from = '', to] = iso.split('/')
  const options = PARTS[from.split('-').length - 1]
  const format = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' })
  const day = (date: string) => new Date(Date.parse(date))
  if (to === undefined) return format.format(day(from))
  if (language !== 'zh') return format.formatRange(day(from), day(to))
  // What both ends share is said once: 2021年7月12日至16日.
  const [first, last] = [format.formatToParts(day(from)), format.formatToParts(day(to))]
  const shared = last.findIndex(({ type, value }, at) => type !== 'literal' && value !== first[at]?.value)
  return `${format.format(day(from))}至${last
    .slice(shared)
    .map(({ value }) => value)
    .join('')}`
}

/** “13–15 July”, “7月13日至15日”: a day or an interval of days in ISO 8601, without its year. */
export function daysIn(language: Language, interval: string): string {
  const [from = '', to = from] = interval.split('/')
  const written = (day: string, month?: 'long') =>
    new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month, timeZone: 'UTC' }).format(
      new Date(day),
    )
  const whole = (day: string) => written(day, 'long')
  if (from === to) return whole(from)
  const oneMonth = from.slice(0, 7) === to.slice(0, 7)
  // The month stands where its language has it: after the days, or before them.
  if (language === 'zh') return `${whole(from)}至${oneMonth ? written(to) : whole(to)}`
  return oneMonth ? `${written(from)}–${whole(to)}` : `${whole(from)} – ${whole(to)}`
}

/** The day where the reader is, in ISO 8601. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
}
