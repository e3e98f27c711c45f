import { afterEach, expect, it, vi } from 'vitest'
import { dateIn, daysIn, localDay } from './dates'
import { ALL_STRINGS } from '../../language/all'
import { LANGUAGES } from '../../model/language'

it.each([
  ['en', '2021-07-13/2021-07-15', '13–15 July'],
  ['en', '2021-07-30/2021-08-02', '30 July – 2 August'],
  ['en', '2021-07-13', '13 July'],
  ['zh', '2021-07-13/2021-07-15', '7月13日至15日'],
  ['zh', '2021-07-30/2021-08-02', '7月30日至8月2日'],
  ['zh', '2021-07-13', '7月13日'],
] as const)('writes days as %s does: %s', (language, interval, written) => {
  expect(daysIn(language, interval)).toBe(written)
})

it.each([
  ['en', '2021', '2021'],
  ['en', '2021-09', 'September 2021'],
  ['en', '2021-07-17', '17 July 2021'],
  ['en', '2021-07-12/2021-07-16', '12–16 July 2021'],
  ['en', '2001/2021', '2001–2021'],
  ['zh', '2021-01/2021-06', '2021年1月至6月'],
  ['zh', '2021', '2021年'],
] as const)('writes a date as precisely as it is known, in %s: %s', (language, iso, written) => {
  expect(dateIn(language, iso).replaceAll(/\s?–\s?/g, '–')).toBe(written)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

it.each([
  ['UTC', '2026-11-26T23:59:59Z', '2026-11-26'],
  ['Asia/Shanghai', '2026-11-26T16:00:00Z', '2026-11-27'],
  ['Asia/Ashgabat', '2026-12-31T18:59:59Z', '2026-12-31'],
  ['America/St_Johns', '2027-03-14T03:29:59Z', '2027-03-13'],
  ['America/St_Johns', '2027-03-14T05:30:00Z', '2027-03-14'],
  ['Europe/Lisbon', '2026-10-25T01:00:00Z', '2026-10-25'],
])('today is the day where the reader is, also when clocks change: %s at %s', (zone, now, day) => {
  vi.stubEnv('TZ', zone)
  expect(localDay(new Date(now))).toBe(day)
  // What stands in the edition has no time zone.
  expect(dateIn('en', '2021-07-17')).toBe('17 July 2021')
  expect(daysIn('zh', '2021-07-13')).toBe('7月13日')
})

it('writes the day of the source as the interface has it ready', () => {
  for (const language of LANGUAGES)
    expect(ALL_STRINGS[language].published).toBe(dateIn(language, '2021-07-17'))
})
