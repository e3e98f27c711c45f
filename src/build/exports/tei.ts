import type { Publication } from './publication'
import { gazetteer } from './tei-gazetteer'
import { header } from './tei-header'
import { contextLinks, pointGroup, sourceDivision, translationDivisions } from './tei-text'
import { block, document } from './xml'

/** The part of TEI that the document uses, as a schema that is published beside it. */
export const TEI_SCHEMA = 'edition.rng'

/** The whole edition as TEI P5: source, translations aligned by sentence, gazetteer, links and points. */
export function tei(publication: Publication): string {
  const root = block(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' },
    header(publication),
    block(
      'standOff',
      {},
      ...gazetteer(publication),
      contextLinks(publication),
      ...publication.edition.points.map(point => pointGroup(publication, point)),
    ),
    block('text', {}, block('body', {}, sourceDivision(publication), ...translationDivisions(publication))),
  )
  return document(
    [
      `<?xml-model href="${TEI_SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>`,
    ],
    root,
  )
}
