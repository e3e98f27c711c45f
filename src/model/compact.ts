import type { Span } from './edition'
import { fold } from './fold'

/** Folded text without punctuation, and where each of its units stands in the text. */
export interface Compact {
  readonly text: string
  readonly at: readonly number[]
}

const HAN = 1
const WORD = 2
const DIGIT = 4
const TELLING = 8
const SEEN = 16

/** What says something by itself; half of a pair (an astral character) is never taken for punctuation. */
const SAYS_SOMETHING = /[\p{L}\p{M}\p{N}\p{Sc}%‰+=°\ud800-\udfff]/u
const IN_NUMBERS = '.,:'

const kinds = new Uint8Array(0x10000)

/** The classes of the unit at an offset, kept because a text is read often; 0 outside. */
function kind(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code)) return 0
  const held = kinds[code] ?? 0
  if (held !== 0) return held
  const unit = String.fromCharCode(code)
  const han = /\p{Script=Han}/u.test(unit)
  const found =
    SEEN |
    (han ? HAN : 0) |
    (!han && /[\p{L}\p{M}\p{N}]/u.test(unit) ? WORD : 0) |
    (/\p{Nd}/u.test(unit) ? DIGIT : 0) |
    (SAYS_SOMETHING.test(unit) ? TELLING : 0)
  kinds[code] = found
  return found
}

const is = (what: number, text: string, at: number): boolean => (kind(text, at) & what) !== 0
const marksNumber = (text: string, at: number) =>
  at >= 0 && at < text.length && IN_NUMBERS.includes(text.charAt(at))

/** Whether a unit says something by itself, as punctuation does not. */
export const tells = (text: string, at = 0): boolean => is(TELLING, text, at)

export const isHan = (text: string, at = 0): boolean => is(HAN, text, at)

/** Whether a unit belongs to a script that parts words by spaces. */
export const isWord = (text: string, at = 0): boolean => is(WORD, text, at)

/** Whether an offset of a folded text cuts a word or a number in two: st|art, 3|85, 38|.5. Han is never cut. */
export function cutsWord(folded: string, at: number): boolean {
  return (
    (isWord(folded, at - 1) && isWord(folded, at)) ||
    (is(DIGIT, folded, at - 1) && marksNumber(folded, at) && is(DIGIT, folded, at + 1)) ||
    (is(DIGIT, folded, at - 2) && marksNumber(folded, at - 1) && is(DIGIT, folded, at))
  )
}

/** Whether punctuation is part of a word or a number: Xi’an, 38.5, -5. */
const joins = (folded: string, at: number): boolean =>
  (folded.charAt(at) === '"' && isWord(folded, at - 1) && isWord(folded, at + 1)) ||
  (marksNumber(folded, at) && is(DIGIT, folded, at - 1) && is(DIGIT, folded, at + 1)) ||
  (folded.charAt(at) === '-' &&
    is(DIGIT, folded, at + 1) &&
    !isWord(folded, at - 1) &&
    folded.charAt(at - 1) !== '-')

/** Leaves only what makes words and numbers; one space between words of scripts that have spaces, none beside Han. */
export function compact(text: string): Compact {
  const folded = fold(text)
  const at: number[] = []
  let kept = ''
  let gap: number | null = null
  let afterWord = false
  for (let i = 0; i < folded.length; i++) {
    if (!is(TELLING, folded, i) && !joins(folded, i)) {
      gap ??= i
      continue
    }
    if (gap !== null && afterWord && isWord(folded, i)) {
      kept += ' '
      at.push(gap)
    }
    gap = null
    afterWord = isWord(folded, i)
    kept += folded.charAt(i)
    at.push(i)
  }
  return { text: kept, at }
}

/** The part of the original text that a part of its compact form stands for; it begins and ends with telling units. */
export function original({ at }: Compact, { start, end }: Span): Span {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? -1) + 1 }
}
