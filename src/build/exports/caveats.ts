/** What must be said wherever the data go. In English: it travels with files whose headings are English too. */
import type { Imprint } from '../../content/published'
import type { Publication } from './publication'

export const EDITORS = 'Interview Atlas contributors'
export const NAME = 'Interview Atlas'
export const UNOFFICIAL = 'unofficial translation'
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Of lines on maps: the data hold none, and say why. */
export const BOUNDARY_NOTE =
  'No boundary is in this file: countries have no geometry and are to be joined by ISO 3166-1 code to a boundary set of the ' +
  'reader’s choice. The maps of the atlas use Natural Earth 4.1 (2018), which draws who holds the ground; they take no view ' +
  'on any claim, and dash disputed lines.'

/** Whose the source is. */
export const sourceNote = ({ edition: { source } }: Publication): string =>
  `Source: ${source.publisher.en}, ${source.dateline.en}, ${source.date}, “${source.title.zh}”. It is one government’s account, ` +
  'quoted whole as a primary source for study and comment; rights in it remain with its publisher.'

/** What is ours. */
export const oursNote = ({ release }: Publication): string =>
  `${NAME} ${release.version}, edition of ${release.date}: translations are unofficial; translations, summaries and coding are by ` +
  `${EDITORS}, ${LICENCE.name}.`

/** Both in one line, for each row of a table. */
export const note = (publication: Publication): string =>
  `${sourceNote(publication)} ${oursNote(publication)}`

/** What edition.json says of itself. */
export const imprint = (publication: Publication): Imprint => ({
  version: publication.release.version,
  date: publication.release.date,
  licence: LICENCE.name,
  note: note(publication),
})
