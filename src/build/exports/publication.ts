import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hrefOf, permalink } from '../../model/address'
import { type Concordance, concordance } from '../../model/concordance'
import type { Paragraph, PlaceId, Point, SentenceId } from '../../model/edition'
import type { WholeEdition } from '../../model/whole-edition'
import type { Language } from '../../model/language'
import { DATA_FOLDER } from '../../model/open-data'
import type { OutcomeId } from '../../model/edition'
import { firstView } from '../../model/view'

const ROOT = join(import.meta.dirname, '../../..')

/** What a release says of itself. Nothing here comes from a clock. */
export interface Release {
  /** Of the package, and so of the edition. */
  readonly version: string
  /** Day of the release, ISO 8601. */
  readonly date: string
  /** Where the atlas is published, with a slash at its end; empty if the build was not told. */
  readonly atlas: string
}

/** All that an export is made from: equal publications give equal bytes. */
export interface Publication {
  readonly edition: WholeEdition
  readonly text: Concordance
  readonly release: Release
}

export const publication = (edition: WholeEdition, release: Release): Publication => ({
  edition,
  text: concordance(edition),
  release,
})

/** Version and date from `package.json` and `CITATION.cff`. Throws if they name two versions. */
export function readRelease(atlas = '', root = ROOT): Release {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const citation = readFileSync(join(root, 'CITATION.cff'), 'utf8')
  const cited = (key: string) => new RegExp(`^${key}: *"?([^"\\s]+)"?\\s*$`, 'm').exec(citation)?.[1]
  const date = cited('date-released')
  if (cited('version') !== version || date === undefined) {
    throw new Error(`CITATION.cff must give the version ${version} and the date of its release`)
  }
  return { version, date, atlas: atlas === '' ? '' : new URL(atlas).href.replace(/\/*$/, '/') }
}

/** A file of the data as other files name it: absolute where the address of the atlas is known, else by its name alone. */
export const fileAt = ({ release }: Publication, name: string): string =>
  release.atlas === '' ? name : `${release.atlas}${DATA_FOLDER}${name}`

/** Who follows a link from the data can read this language at least. */
const LINKED: Language = 'en'

const viewAt = ({ release }: Publication, query: string): string =>
  `${release.atlas === '' ? '../' : release.atlas}${query}`

/** Permanent address of a sentence; relative to a file of the data if that of the atlas is not known. */
export const sentenceLink = (publication: Publication, at: SentenceId): string =>
  viewAt(publication, permalink(LINKED, { at }))

/** The same of a point, beside the first place that it is about. */
export const pointLink = (publication: Publication, point: Point): string =>
  viewAt(publication, permalink(LINKED, { place: point.places[0] ?? null, point: point.id }))

/** The same of a place. */
export const placeLink = (publication: Publication, place: PlaceId): string =>
  viewAt(publication, permalink(LINKED, { place, point: null }))

/** The same of a record of what became of the words. */
export const outcomeLink = (publication: Publication, record: OutcomeId): string =>
  viewAt(publication, hrefOf({ ...firstView(LINKED), record, view: 'afterwards' }))

/** The paragraph of a sentence. Throws if there is none, which no checked edition has. */
export function paragraphOf({ text }: Publication, id: SentenceId): Paragraph {
  const paragraph = text.paragraphOf(id)
  if (!paragraph) throw new Error(`No paragraph holds ${id}`)
  return paragraph
}

/** Data as a file of JSON, ended by a line feed. */
export const asJson = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`
