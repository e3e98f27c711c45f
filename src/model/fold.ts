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

const known = new Map<string, string>()

/**
 * Text for comparing: width, case, kind of white space, diacritics of Latin letters and families of punctuation levelled.
 * One UTF-16 unit becomes one, so that every offset holds; what has no such counterpart stays.
 */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    let level = known.get(unit)
    if (level === undefined) {
      level = foldUnit(unit)
      known.set(unit, level)
    }
    folded += level
  }
  return folded
}
