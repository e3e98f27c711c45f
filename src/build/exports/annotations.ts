import { type Link, type Point, type Quotation, type Span, words } from '../../model/edition'
import { TAG, translationsIn } from '../../model/language'
import { EDITORS, LICENCE, NAME, note, UNOFFICIAL } from './caveats'
import { linkId, placeOf } from './links-csv'
import { asJson, fileAt, pointLink, type Publication } from './publication'

/** The context of the W3C Web Annotation Data Model. It is a name: nothing here fetches it. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
export const ANNOTATIONS = 'annotations.jsonld'
export const SOURCE_FILE = 'interview.zh.txt'

/** What stands around a quotation is given this far, in characters, and as far again until it is found once only. */
const AROUND = 32

interface Body {
  readonly type: 'TextualBody' | 'SpecificResource'
  /** One of the motivations of the model. */
  readonly purpose: 'classifying' | 'commenting' | 'describing' | 'identifying' | 'linking' | 'tagging'
  readonly [key: string]: string
}

const occursOnce = (text: string, part: string): boolean =>
  text.indexOf(part) === text.lastIndexOf(part) && text.includes(part)

/** Words with what stands before and after them, so much of it that they are found only where they are meant. */
export function quoteSelector(text: string, { start, end }: Span) {
  for (let around = AROUND; ; around += AROUND) {
    const prefix = text.slice(Math.max(0, start - around), start)
    const suffix = text.slice(end, end + around)
    const exact = text.slice(start, end)
    if (occursOnce(text, prefix + exact + suffix)) return { type: 'TextQuoteSelector', exact, prefix, suffix }
  }
}

/**
 * A part of the source in two ways that must agree. The model counts code points, the edition UTF-16 code units: they are the
 * same as long as every character is of the basic plane, and anything else is refused.
 */
function target(publication: Publication, span: Span) {
  const { text } = publication.edition
  if (/[\uD800-\uDFFF]/.test(text)) throw new Error('The source has characters that count twice in UTF-16')
  return {
    type: 'SpecificResource',
    source: fileAt(publication, SOURCE_FILE),
    selector: [quoteSelector(text, span), { type: 'TextPositionSelector', start: span.start, end: span.end }],
  }
}

const tag = (value: string, label: string): Body => ({
  type: 'TextualBody',
  purpose: 'tagging',
  label,
  value,
})
const classed = (value: string, label: string): Body => ({
  type: 'TextualBody',
  purpose: 'classifying',
  label,
  value,
})

/** The place that is meant: by its address in Wikidata where it has one, else in the gazetteer. */
function identified(publication: Publication, id: Link['place']): Body {
  const { wikidata } = placeOf(publication, { place: id })
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: wikidata
      ? `http://www.wikidata.org/entity/${wikidata}`
      : `${fileAt(publication, 'places.geojson')}#${id}`,
  }
}

const annotation = (
  publication: Publication,
  id: string,
  motivation: 'linking' | 'classifying',
  body: readonly Body[],
  span: Span,
) => ({
  id: `${fileAt(publication, ANNOTATIONS)}#${id}`,
  type: 'Annotation',
  motivation,
  creator: `${fileAt(publication, ANNOTATIONS)}#contributors`,
  rights: LICENCE.url,
  body,
  target: target(publication, span),
})

/** A sentence is about a place: the words that say so, or the whole sentence where the context does. */
function ofLink(publication: Publication, link: Link) {
  const span = link.span ?? publication.text.sentence(link.sentence)
  if (!span) throw new Error(`No sentence ${link.sentence}`)
  const body = [
    identified(publication, link.place),
    tag(link.place, 'place'),
    classed(link.reason, 'reason'),
    tag(link.sentence, 'sentence'),
  ]
  return annotation(publication, `link-${linkId(link)}`, 'linking', body, span)
}

/** A quotation of a cooperation point, with everything that is said of the point. */
function ofQuotation(publication: Publication, point: Point, quotation: Quotation, i: number) {
  const { edition } = publication
  const body: readonly Body[] = [
    { type: 'SpecificResource', purpose: 'linking', source: pointLink(publication, point) },
    tag(point.id, 'point'),
    tag(quotation.sentence, 'sentence'),
    ...point.places.map(place => identified(publication, place)),
    ...point.places.map(place => tag(place, 'place')),
    ...point.themes.map(theme => tag(theme, 'theme')),
    classed(point.scope, 'scope'),
    ...(point.actor ? [classed(point.actor, 'actor')] : []),
    classed(point.stance, 'stance'),
    ...(point.verb
      ? [
          {
            ...classed(words(edition, point.verb), 'operative word'),
            language: edition.source.language,
          },
        ]
      : []),
    ...translationsIn(edition.languages).map(
      (language): Body => ({
        type: 'TextualBody',
        purpose: 'describing',
        label: UNOFFICIAL,
        value: quotation.translation[language],
        format: 'text/plain',
        language: TAG[language],
      }),
    ),
    ...edition.languages.map(
      (language): Body => ({
        type: 'TextualBody',
        purpose: 'commenting',
        label: `summary by ${EDITORS}`,
        value: point.summary[language],
        format: 'text/plain',
        language: TAG[language],
      }),
    ),
  ]
  return annotation(publication, `point-${point.id}-${i + 1}`, 'classifying', body, quotation)
}

/** Every link and every quotation of a point, as a collection of the W3C Web Annotation Data Model with one page. */
export function annotations(publication: Publication): string {
  const { edition, release } = publication
  const here = fileAt(publication, ANNOTATIONS)
  const items = [
    ...edition.links.map(link => ofLink(publication, link)),
    ...edition.points.flatMap(point =>
      point.quotations.map((quotation, i) => ofQuotation(publication, point, quotation, i)),
    ),
  ]
  return asJson({
    '@context': CONTEXT,
    id: here,
    type: 'AnnotationCollection',
    label: `${NAME} ${release.version}: links and cooperation points of the interview of ${edition.source.date}. ${note(publication)}`,
    creator: { id: `${here}#contributors`, type: 'Organization', name: EDITORS },
    modified: `${release.date}T00:00:00Z`,
    rights: LICENCE.url,
    total: items.length,
    first: {
      id: `${here}#page`,
      type: 'AnnotationPage',
      partOf: here,
      startIndex: 0,
      items,
    },
  })
}
