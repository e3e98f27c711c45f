import type { Edition, Link, SentenceId, Span } from './edition'

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

/** How many letters of a span belong to no name of a place. */
export function letters(text: string, { start, end }: Span, names: readonly Span[]): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const named = names.some(name => name.start <= i && i < name.end)
    if (!named && LETTER.test(text[i] ?? '')) count++
  }
  return count
}

/** Cuts punctuation off both ends of a run, but keeps the quotation marks that belong to it. */
function trimmed(text: string, { start, end }: Span): Span {
  const run = text.slice(start, end)
  const head = /^[^\p{L}\p{N}“]*/u.exec(run)?.[0].length ?? 0
  const kept = run.replace(PUNCTUATION_AT_ENDS, '')
  return { start: start + head, end: start + head + kept.length }
}

/**
 * All formulae: for each pair of sentences the longest runs that both have, of at least `FORMULA` letters, once from
 * each side. Runs are found from shared stretches of `FORMULA` characters, so the cost grows with the text's length.
 */
export function formulae(edition: Pick<Edition, 'text' | 'paragraphs' | 'links'>): Twin[] {
  const { text } = edition
  const sentences = edition.paragraphs.flatMap(paragraph => paragraph.sentences)
  const namesIn = new Map<SentenceId, Link[]>()
  for (const link of edition.links) namesIn.set(link.sentence, [...(namesIn.get(link.sentence) ?? []), link])
  const names = (id: SentenceId) => (namesIn.get(id) ?? []).flatMap(({ span }) => span ?? [])

  const seen = new Map<string, { at: number; sentence: number }[]>()
  const twins: Twin[] = []
  sentences.forEach((sentence, s) => {
    for (let at = sentence.start; at + FORMULA <= sentence.end; at++) {
      const seed = text.slice(at, at + FORMULA)
      const before = seen.get(seed) ?? []
      for (const other of before) {
        const there = sentences[other.sentence]
        if (!there || other.sentence === s) continue
        // Only where the run begins: further on in it, the letter before is the same too.
        const inside = other.at > there.start && at > sentence.start
        if (inside && text[other.at - 1] === text[at - 1]) continue
        let length = FORMULA
        while (
          at + length < sentence.end &&
          other.at + length < there.end &&
          text[at + length] === text[other.at + length]
        ) {
          length++
        }
        const here = trimmed(text, { start: at, end: at + length })
        if (letters(text, here, names(sentence.id)) < FORMULA) continue
        const shift = other.at - at
        const twin = { start: here.start + shift, end: here.end + shift }
        twins.push(
          { ...here, sentence: sentence.id, there: { ...twin, sentence: there.id } },
          { ...twin, sentence: there.id, there: { ...here, sentence: sentence.id } },
        )
      }
      seen.set(seed, [...before, { at, sentence: s }])
    }
  })
  return twins.sort((a, b) => a.start - b.start || a.there.start - b.there.start)
}
