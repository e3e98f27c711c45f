import type { Link, Paragraph, Place, Point, Sentence, SentenceId, Span, Speaker } from '../../model/edition'
import { SOURCE_LANGUAGE, TAG, type TranslationLanguage, translationsIn } from '../../model/language'
import { placeOf } from './links-csv'
import type { Publication } from './publication'
import { nameElement } from './tei-gazetteer'
import { block, element, text, type Xml } from './xml'

/** Whose words: the entry in the list of participants. */
export const speakerId = (speaker: Speaker): string => `speaker.${speaker}`

/** The empty element that stands before the character at an offset of the source file. */
const anchorId = (offset: number): string => `c${offset}`

/** All spans of a point. */
const spansOf = ({ quotations, verb, governedBy, focus }: Point): readonly Span[] =>
  [...quotations, verb, governedBy, focus].filter(span => span !== null && span !== undefined)

/** Words that name places for one reason; where the reasons differ, one name stands inside the other. */
interface Name extends Span {
  readonly places: readonly Place[]
  readonly reason: string
}

function namesIn(publication: Publication, sentence: SentenceId): readonly Name[] {
  const groups = new Map<string, { span: Span; links: Link[] }>()
  for (const link of publication.text.linksOf(sentence)) {
    if (!link.span) continue
    const key = `${link.span.start}-${link.span.end}-${link.reason}`
    const group = groups.get(key)
    if (group) group.links.push(link)
    else groups.set(key, { span: link.span, links: [link] })
  }
  return [...groups.values()]
    .map(({ span, links }) => ({
      ...span,
      places: links.map(link => placeOf(publication, link)),
      reason: links[0]?.reason ?? '',
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * The words from `from` to `to` with the names in them, outer ones first, and an anchor before each offset that has one.
 * Throws where names overlap without one holding the other, which XML cannot nest.
 */
function marked(
  publication: Publication,
  from: number,
  to: number,
  names: readonly Name[],
  anchors: ReadonlySet<number>,
): readonly Xml[] {
  const plain = (start: number, end: number): Xml[] => {
    const cuts = Array.from({ length: end - start }, (_, i) => start + i).filter(at => anchors.has(at))
    const parts = [start, ...cuts].map((at, i) => publication.edition.text.slice(at, cuts[i] ?? end))
    return parts.flatMap((part, i) => {
      const anchor = cuts[i - 1]
      return [
        ...(anchor === undefined ? [] : [element('anchor', { 'xml:id': anchorId(anchor) })]),
        ...(part === '' ? [] : [text(part)]),
      ]
    })
  }
  const result: Xml[] = []
  let done = from
  let rest = names
  while (rest[0]) {
    const [name, ...others] = rest
    if (name.start < done || name.end > to) throw new Error(`Names cross at ${name.start}–${name.end}`)
    const inner = others.filter(other => other.start < name.end)
    result.push(
      ...plain(done, name.start),
      element(
        nameElement(name.places),
        {
          ref: name.places.map(({ id }) => `#${id}`).join(' '),
          ana: `#reason.${name.reason}`,
        },
        ...marked(publication, name.start, name.end, inner, anchors),
      ),
    )
    done = name.end
    rest = others.slice(inner.length)
  }
  return [...result, ...plain(done, to)]
}

type Content = (paragraph: Paragraph) => { readonly id: string; readonly content: readonly Xml[] }

/** The outline that source and translations share: a division for each section, a speech for each turn. */
function outline(
  { edition }: Publication,
  attributes: (kind: 'section' | 'paragraph', id: string) => Readonly<Record<string, string>>,
  content: Content,
): readonly Xml[] {
  const one = (paragraph: Paragraph): Xml => {
    const { id, content: inner } = content(paragraph)
    return element(paragraph.role === 'title' ? 'head' : 'p', attributes('paragraph', id), ...inner)
  }
  return edition.sections.map(({ number }) => {
    const paragraphs = edition.paragraphs.filter(({ section }) => section === number)
    const parts: Xml[] = []
    for (let i = 0; i < paragraphs.length; ) {
      const first = paragraphs[i]
      if (!first) break
      const isTurn = first.role === 'question' || first.role === 'answer'
      let end = i + 1
      while (isTurn && paragraphs[end]?.role === first.role) end++
      const turn = paragraphs.slice(i, end).map(one)
      parts.push(...(isTurn ? [block('sp', { who: `#${speakerId(first.speaker)}` }, ...turn)] : turn))
      i = end
    }
    return block(
      'div',
      { type: 'section', n: String(number), ...attributes('section', `section.${number}`) },
      ...parts,
    )
  })
}

/** The source, letter for letter: what stands between sentences stands between their elements. */
export function sourceDivision(publication: Publication): Xml {
  const { edition } = publication
  const anchors = new Set(edition.points.flatMap(spansOf).flatMap(({ start, end }) => [start, end]))
  const starts = new Set(edition.paragraphs.flatMap(({ sentences }) => sentences.map(({ start }) => start)))
  const sentence = ({ id, start, end }: Sentence): Xml =>
    element(
      's',
      { 'xml:id': id },
      ...marked(publication, start, end, namesIn(publication, id), anchors),
      ...(anchors.has(end) && !starts.has(end) ? [element('anchor', { 'xml:id': anchorId(end) })] : []),
    )
  const content: Content = ({ id, start, end, sentences }) => {
    const parts: Xml[] = []
    let done = start
    for (const one of sentences) {
      parts.push(text(edition.text.slice(done, one.start)), sentence(one))
      done = one.end
    }
    return { id, content: [...parts, text(edition.text.slice(done, end))] }
  }
  return block(
    'div',
    { type: 'edition', 'xml:lang': TAG[SOURCE_LANGUAGE] },
    ...outline(publication, (_, id) => ({ 'xml:id': id }), content),
  )
}

/** A translation, each sentence and paragraph pointing to the one that it renders. */
function translationDivision(publication: Publication, language: TranslationLanguage): Xml {
  const content: Content = ({ id, sentences }) => ({
    id,
    content: sentences.flatMap((sentence, i) => [
      ...(i === 0 ? [] : [text(' ')]),
      element(
        's',
        { 'xml:id': `${sentence.id}.${language}`, corresp: `#${sentence.id}` },
        text(sentence.translation[language]),
      ),
    ]),
  })
  return block(
    'div',
    { type: 'translation', subtype: 'unofficial', 'xml:lang': TAG[language], resp: '#contributors' },
    ...outline(publication, (_, id) => ({ corresp: `#${id}` }), content),
  )
}

export const translationDivisions = (publication: Publication): readonly Xml[] =>
  translationsIn(publication.edition.languages).map(language => translationDivision(publication, language))

/** Why sentences are about places that no word of theirs names. */
export function contextLinks({ edition }: Publication): Xml {
  const links = edition.links.filter(({ span }) => !span)
  return block(
    'spanGrp',
    { type: 'context' },
    ...links.map(({ sentence, place, reason }) =>
      element('span', { target: `#${sentence}`, corresp: `#${place}`, ana: `#reason.${reason}` }),
    ),
  )
}

/** A cooperation point: what is said of it, our summaries, and its words with their translations. */
export function pointGroup({ edition }: Publication, point: Point): Xml {
  const at = ({ start, end }: Span) => ({ from: `#${anchorId(start)}`, to: `#${anchorId(end)}` })
  const translations = translationsIn(edition.languages)
  const { verb, governedBy, focus } = point
  return block(
    'spanGrp',
    {
      'xml:id': `point.${point.id}`,
      type: 'point',
      corresp: point.places.map(place => `#${place}`).join(' '),
      ana: [
        ...point.themes.map(theme => `#theme.${theme}`),
        `#scope.${point.scope}`,
        ...(point.actor ? [`#actor.${point.actor}`] : []),
        `#stance.${point.stance}`,
      ].join(' '),
    },
    ...edition.languages.map(language =>
      element('desc', { 'xml:lang': TAG[language], resp: '#contributors' }, text(point.summary[language])),
    ),
    ...point.quotations.flatMap(quotation => [
      element('span', { type: 'quotation', ...at(quotation) }),
      ...translations.map(language =>
        element(
          'span',
          { type: 'translation', 'xml:lang': TAG[language], ...at(quotation) },
          text(quotation.translation[language]),
        ),
      ),
    ]),
    ...(verb
      ? [
          element('span', { type: 'verb', ...at(verb) }),
          ...translations.map(language =>
            element(
              'span',
              { type: 'verb-translation', 'xml:lang': TAG[language], ...at(verb) },
              text(verb.rendering[language]),
            ),
          ),
        ]
      : []),
    ...(governedBy ? [element('span', { type: 'governed-by', ...at(governedBy) })] : []),
    ...(focus ? [element('span', { type: 'focus', ...at(focus) })] : []),
  )
}
