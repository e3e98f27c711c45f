import type { Edition, SentenceId, Span } from './edition'
import { groupBy } from './group-by'

/** Words that stand in two sentences, letter for letter. */
export interface Twin extends Span {
  readonly sentence: SentenceId
  /** The same words in the other sentence. */
  readonly there: Span & { readonly sentence: SentenceId }
}

/**
 * So many letters (Han, Latin, digits; no punctuation, no names of places) make words a formula.
 *
 * The runs that two sentences of the interview share have 18, 14, 14, 13, 12, 11 and 9 letters, then 8 and fewer. From
 * nine up each is a formula (三位一体, 以联合国为核心, 以高质量共建…为主线, 人类命运共同体, 阿人主导); at eight chance
 * meetings begin (共建“一带一路”合作 is a set phrase and the commonest noun), at six they are the rule (战略伙伴关系,
 * 传统医学中心). Names are left out because a name returns wherever its bearer does.
 */
export const FORMULA = 9

const LETTER = /[\p{L}\p{N}]/u
const PUNCTUATION_AT_ENDS = /^[^\p{L}\p{N}“]+|[^\p{L}\p{N}”]+$/gu

/** Of each unit whether it is a letter: 1 if so, 2 if not, 0 where it has not been asked for yet. */
const known = new Uint8Array(0x10000)
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (known[code] ||= LETTER.test(text.charAt(at)) ? 1 : 2) === 1
}

/** How many letters of a span belong to no name of a place. */
export function letters(text: string, { start, end }: Span, names: readonly Span[]): number {
  let count = 0
  for (let i = start; i < end; i++) {
    if (isLetter(text, i) && !names.some(name => name.start <= i && i < name.end)) count++
  }
  return count
}

/** Cuts punctuation off both ends of a run, but keeps the quotation marks that belong to it. */
function trimmed(text: string, { start, end }: Span): Span {
  if (isLetter(text, start) && isLetter(text, end - 1)) return { start, end }
  const run = text.slice(start, end)
  const head = /^[^\p{L}\p{N}“]*/u.exec(run)?.[0].length ?? 0
  const kept = run.replace(PUNCTUATION_AT_ENDS, '')
  return { start: start + head, end: start + head + kept.length }
}

/** Where stretches of `FORMULA` characters stand: by their hash the last of them, and from each the one before. */
interface Seeds {
  readonly last: Int32Array
  readonly before: Int32Array
  readonly hash: (at: number) => number
}

function seedsOf(text: string, sentences: readonly Span[]): Seeds {
  let size = 1024
  while (size < text.length) size *= 2
  const last = new Int32Array(size).fill(-1)
  const before = new Int32Array(text.length).fill(-1)
  const hash = (at: number) => {
    let value = 0
    for (let i = at; i < at + FORMULA; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
    return (value ^ (value >>> 15)) & (size - 1)
  }
  for (const { start, end } of sentences) {
    for (let at = start; at + FORMULA <= end; at++) {
      const key = hash(at)
      before[at] = last[key] ?? -1
      last[key] = at
    }
  }
  return { last, before, hash }
}

const byPlace = (a: Twin, b: Twin) => a.start - b.start || a.there.start - b.there.start

/**
 * Finds the formulae of a sentence: with each other sentence the longest runs that both have, of at least `FORMULA`
 * letters. All shared stretches of `FORMULA` characters are known beforehand, at a cost that grows with the text; a
 * sentence then costs as much as it has of them, wherever they return.
 */
export function formulaFinder(
  edition: Pick<Edition, 'text' | 'paragraphs' | 'links'>,
): (sentence: SentenceId) => readonly Twin[] {
  const { text } = edition
  const sentences = edition.paragraphs.flatMap(paragraph => paragraph.sentences)
  const indices = new Map(sentences.map(({ id }, i) => [id, i]))
  const linksIn = groupBy(edition.links, link => [link.sentence])
  const names = sentences.map(({ id }) => linksIn(id).flatMap(({ span }) => span ?? []))
  /** Of each character the number of its sentence. */
  const sentenceAt = new Int32Array(text.length).fill(-1)
  sentences.forEach(({ start, end }, i) => sentenceAt.fill(i, start, end))
  const { last, before, hash } = seedsOf(text, sentences)
  const alike = (a: number, b: number) => {
    for (let i = 0; i < FORMULA; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false
    return true
  }

  return id => {
    const own = indices.get(id) ?? -1
    const sentence = sentences[own]
    if (!sentence) return []
    const twins: Twin[] = []
    for (let at = sentence.start; at + FORMULA <= sentence.end; at++) {
      for (let other = last[hash(at)] ?? -1; other >= 0; other = before[other] ?? -1) {
        if (other >= sentence.start && other < sentence.end) continue
        // Only where the run begins: further on in it, the letter before is the same too. Most end here.
        const same = at > sentence.start && text.charCodeAt(at - 1) === text.charCodeAt(other - 1)
        if (!alike(at, other)) continue
        const index = sentenceAt[other] ?? -1
        const there = sentences[index]
        if (!there || (same && other > there.start)) continue
        let length = FORMULA
        while (
          at + length < sentence.end &&
          other + length < there.end &&
          text[at + length] === text[other + length]
        ) {
          length++
        }
        const here = trimmed(text, { start: at, end: at + length })
        const shift = other - at
        const twin = { start: here.start + shift, end: here.end + shift }
        // Both find the same: the names of the later one are those that do not count.
        const [later, whose] = shift > 0 ? [twin, index] : [here, own]
        if (letters(text, later, names[whose] ?? []) < FORMULA) continue
        twins.push({ ...here, sentence: sentence.id, there: { ...twin, sentence: there.id } })
      }
    }
    return twins.sort(byPlace)
  }
}

/** All formulae, once from each side. */
export function formulae(edition: Pick<Edition, 'text' | 'paragraphs' | 'links'>): Twin[] {
  const find = formulaFinder(edition)
  return edition.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ id }) => find(id)))
}
