import type { Language } from './language'
import { type Compact, compact } from './compact'
import type { Concordance } from './concordance'
import type { Paragraph, ParagraphId, Sentence, SentenceId, Span, Speaker } from './edition'

/** The part of one paragraph that words take up. */
export interface Stretch {
  readonly paragraph: ParagraphId
  readonly speaker: Speaker
  /** Its sentences, each with the part taken up: for zh in the source, else inside the translation. */
  readonly sentences: readonly (Span & { readonly id: SentenceId })[]
  /** Of the source's paragraph, counted from 1, both included; null in a translation. */
  readonly characters: { readonly from: number; readonly to: number } | null
}

/** Where words stand. */
export interface Standing {
  readonly language: Language
  /** The words as they stand there. */
  readonly words: string
  /** In the source; null in a translation. */
  readonly span: Span | null
  readonly stretches: readonly Stretch[]
}

interface Segment extends Span {
  readonly paragraph: Paragraph
  readonly sentence: Sentence
}

/** The whole text in one language, in which quotations are looked for. */
export interface Body {
  readonly language: Language
  readonly text: string
  readonly compact: Compact
  /** Its sentences, in order. */
  readonly segments: readonly Segment[]
}

function source({ edition }: Concordance): Omit<Body, 'compact'> {
  const segments = edition.paragraphs.flatMap(paragraph =>
    paragraph.sentences.map(sentence => ({ paragraph, sentence, start: sentence.start, end: sentence.end })),
  )
  return { language: 'zh', text: edition.text, segments }
}

function translation({ edition }: Concordance, language: Exclude<Language, 'zh'>): Omit<Body, 'compact'> {
  let text = ''
  const segments = edition.paragraphs.flatMap(paragraph => {
    if (text !== '') text += '\n'
    return paragraph.sentences.map((sentence, i) => {
      if (i > 0) text += ' '
      const start = text.length
      text += sentence.translation[language]
      return { paragraph, sentence, start, end: text.length }
    })
  })
  return { language, text, segments }
}

const bodies = new WeakMap<Concordance, Map<Language, Body>>()

/** The text in a language; made once, and empty while its words are not there. */
export function body(text: Concordance, language: Language): Body {
  const known = bodies.get(text) ?? new Map<Language, Body>()
  bodies.set(text, known)
  const held = known.get(language)
  if (held) return held
  const bare = language === 'zh' ? source(text) : translation(text, language)
  const made = { ...bare, compact: compact(bare.text) }
  if (text.edition.languages.includes(language)) known.set(language, made)
  return made
}

/** Says where a part of the text stands in the edition. */
export function standing({ language, text, segments }: Body, span: Span): Standing {
  const stretches: Stretch[] = []
  for (const { paragraph, sentence, start, end } of segments) {
    if (start >= span.end || end <= span.start) continue
    const origin = language === 'zh' ? 0 : start
    const part = {
      id: sentence.id,
      start: Math.max(start, span.start) - origin,
      end: Math.min(end, span.end) - origin,
    }
    const last = stretches.at(-1)
    if (last?.paragraph === paragraph.id) {
      stretches.splice(-1, 1, { ...last, sentences: [...last.sentences, part] })
      continue
    }
    const characters = {
      from: Math.max(paragraph.start, span.start) - paragraph.start + 1,
      to: Math.min(paragraph.end, span.end) - paragraph.start,
    }
    stretches.push({
      paragraph: paragraph.id,
      speaker: paragraph.speaker,
      sentences: [part],
      characters: language === 'zh' ? characters : null,
    })
  }
  return {
    language,
    words: text.slice(span.start, span.end),
    span: language === 'zh' ? span : null,
    stretches,
  }
}
