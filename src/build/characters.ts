/** Characters that the Chinese faces must draw: Han, CJK punctuation, full-width forms, and what both scripts share. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u

/** In every first file, used or not: text and its punctuation must come from one font to be spaced as one. */
const PUNCTUATION = '，。、：；？！“”‘’（）《》〈〉…—·\u3000'

/** When a character is needed: on any first screen, on a Chinese first screen, or later. */
export const TIERS = ['names', 'interface', 'rest'] as const
export type Tier = (typeof TIERS)[number]

/** A text of the content or the interface, and how early a reader meets it. */
export interface Text {
  /** Path as told in messages. */
  readonly file: string
  readonly tier: Tier
  readonly text: string
}

/** Each Chinese character once, sorted, in its earliest tier; a missing tier is empty. */
export function collect(texts: readonly Text[]): Record<Tier, string[]> {
  const seen = new Set<string>()
  const tiers: Record<Tier, string[]> = { names: [], interface: [], rest: [] }
  for (const tier of TIERS) {
    const own = texts.filter(text => text.tier === tier).map(({ text }) => text)
    for (const char of (tier === 'names' ? PUNCTUATION : '') + own.join('')) {
      if (!CHINESE.test(char) || seen.has(char)) continue
      seen.add(char)
      tiers[tier].push(char)
    }
    tiers[tier].sort((a, b) => codePoint(a) - codePoint(b))
  }
  return tiers
}

/** One line for each character that a font does not have: “㐂 U+3402 in terms.json”. Such a character would show as nothing at all. */
export function undrawable(
  chars: readonly string[],
  drawn: ReadonlySet<number>,
  texts: readonly Text[],
): string[] {
  return chars
    .filter(char => !drawn.has(codePoint(char)))
    .map(char => {
      const files = texts.filter(({ text }) => text.includes(char)).map(({ file }) => file)
      return `${char} ${hex(codePoint(char))} in ${[...new Set(files)].join(', ') || 'the punctuation'}`
    })
}

/** CSS `unicode-range` of sorted characters. */
export function unicodeRange(chars: readonly string[]): string {
  const runs: [number, number][] = []
  for (const point of chars.map(codePoint)) {
    const last = runs.at(-1)
    if (last?.[1] === point - 1) last[1] = point
    else runs.push([point, point])
  }
  return runs.map(([a, b]) => (a === b ? hex(a) : `${hex(a)}-${b.toString(16).toUpperCase()}`)).join(',')
}

/** The same with the block of ideographs as a whole: much shorter. */
export function looseRange(chars: readonly string[]): string {
  const others = chars.filter(char => !IDEOGRAPH.test(char))
  return [others.length > 0 && unicodeRange(others), 'U+4E00-9FFF'].filter(Boolean).join(',')
}

const IDEOGRAPH = /[\u4e00-\u9fff]/

const codePoint = (char: string) => char.codePointAt(0) ?? 0
const hex = (point: number) => `U+${point.toString(16).toUpperCase()}`
