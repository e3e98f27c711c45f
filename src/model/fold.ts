/** Marks that count as one when texts are compared: the first of each family stands for all. */
const FAMILIES = [
  `"“”„‟«»‹›「」『』〝〞〟'‘’‚‛′″´\``,
  ',、',
  '.。',
  '…⋯',
  '-‐‑‒–—―−─⸺',
  '·•・‧∙⋅',
  '~〜',
  '<《〈',
  '>》〉',
  '[【〔〖',
  ']】〕〗',
]
const MARKS = new Map(
  FAMILIES.flatMap(family => family.split('').map(mark => [mark, family.charAt(0)] as const)),
)

/** Radicals, compatibility ideographs, small, full and half width: other shapes of the same characters. */
const SHAPES = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/
const WHITE = /\s/
const LATIN = /[a-z]/i
const YO = /ё/i

const oneUnit = (changed: string, kept: string) => (changed.length === 1 ? changed : kept)

function foldUnit(unit: string): string {
  if (WHITE.test(unit)) return ' '
  const plain = SHAPES.test(unit) ? oneUnit(unit.normalize('NFKC'), unit) : unit
  const mark = MARKS.get(plain)
  if (mark !== undefined) return mark
  // Russian й is a letter of its own; ё is often written е.
  const base = plain.normalize('NFD').charAt(0)
  return LATIN.test(base) || YO.test(plain) ? base.toLowerCase() : oneUnit(plain.toLowerCase(), plain)
}

/** What each unit is levelled to; 0 where it has not been asked for yet. */
const levels = new Uint16Array(0x10000)
const level = (code: number): number => (levels[code] ||= foldUnit(String.fromCharCode(code)).charCodeAt(0))

/** So many units are made a text at once: a call cannot take many more. For fewer it does not pay to gather them. */
const [AT_ONCE, FEW] = [4096, 256]

/**
 * Text for comparing: width, case, kind of white space, diacritics of Latin letters and families of punctuation levelled.
 * One UTF-16 unit becomes one, so that every offset holds; what has no such counterpart stays.
 */
export function fold(text: string): string {
  let folded = ''
  if (text.length < FEW) {
    for (let i = 0; i < text.length; i++) folded += String.fromCharCode(level(text.charCodeAt(i)))
    return folded
  }
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = level(text.charCodeAt(i))
  for (let i = 0; i < units.length; i += AT_ONCE) {
    folded += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + AT_ONCE))
  }
  return folded
}
