import { type Language, TAG } from './language'

/** A piece of a text; `lang` is the BCP 47 tag of a piece in another language than the text. */
export interface Piece {
  readonly text: string
  readonly lang?: string
}

/** Words in another script, with the marks between them. */
const FOREIGN: readonly { readonly lang: Language; readonly run: RegExp }[] = [
  { lang: 'zh', run: /(\p{Script=Han}(?:[\p{Script=Han}“”‘’、，。；：（）《》·]*\p{Script=Han})?)/u },
  { lang: 'ru', run: /(\p{Script=Cyrillic}(?:[\p{Script=Cyrillic}\s-]*\p{Script=Cyrillic})?)/u },
]

/** Sets Chinese and Russian words apart in a text of ours, for glyphs and voices. Latin names stand in all languages. */
export function mixed(text: string, language: Language): readonly Piece[] {
  let pieces: readonly Piece[] = [{ text }]
  for (const { lang, run } of FOREIGN) {
    if (lang === language) continue
    pieces = pieces.flatMap(piece => (piece.lang ? [piece] : apart(piece.text, run, TAG[lang])))
  }
  return pieces
}

const apart = (text: string, run: RegExp, lang: string): Piece[] =>
  text
    .split(run)
    .map((part, i) => (i % 2 === 1 ? { text: part, lang } : { text: part }))
    .filter(part => part.text !== '')
