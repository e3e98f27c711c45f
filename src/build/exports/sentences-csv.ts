import { ROLES, type Sentence } from '../../model/edition'
import { field } from './field'
import { type Publication, paragraphOf, sentenceLink } from './publication'
import { caveatColumns, spanColumns, type Table, table, translationColumns, whereColumns } from './table'

/** The whole text, a row for each sentence: source and translations side by side. The other tables refer to it. */
export const sentencesCsv = (publication: Publication): Table =>
  table<Sentence>(
    ['sentence'],
    [
      ...whereColumns<Sentence>(publication, ({ id }) => id),
      { field: field('role', { values: ROLES }), cell: ({ id }) => paragraphOf(publication, id).role },
      { field: field('permalink'), cell: ({ id }) => sentenceLink(publication, id) },
      ...spanColumns<Sentence>(publication, sentence => sentence),
      ...translationColumns<Sentence>(publication, 'translation', ({ translation }) => translation),
      ...caveatColumns<Sentence>(publication),
    ],
    publication.edition.paragraphs.flatMap(({ sentences }) => sentences),
  )
