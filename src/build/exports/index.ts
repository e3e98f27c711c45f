import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { DataFile, DataKey } from '../../model/open-data'
import { PublishedEdition, publish } from '../../content/published'
import { ANNOTATIONS, annotations, SOURCE_FILE } from './annotations'
import { imprint } from './caveats'
import { type Described, datapackage } from './datapackage'
import type { Field } from '../../model/open-data'
import { linksCsv } from './links-csv'
import { outcomesCsv } from './outcomes-csv'
import { placeFields, placesGeojson } from './places-geojson'
import { pointsCsv } from './points-csv'
import { asJson, type Publication } from './publication'
import { sentencesCsv } from './sentences-csv'
import type { Table } from './table'
import { TEI_SCHEMA, tei } from './tei'

/** What an export holds; `fields` is its part of the data dictionary. */
interface Made {
  readonly data: string
  readonly fields?: readonly Field[]
  readonly primaryKey?: readonly string[]
  readonly rows?: number
}

export interface Format {
  /** Name below `data/`; it is a contract and stays. */
  readonly file: string
  readonly mediaType: string
  /** What the file keeps to, as its standard calls itself. */
  readonly standard: string
  /** Names its sentence among the words of the interface. */
  readonly key: DataKey
  /** What it is, in English, for machines. */
  readonly title: string
  readonly make: (publication: Publication) => Made
}

const CSV = 'text/csv; charset=utf-8'
const ofTable =
  (make: (publication: Publication) => Table) =>
  (publication: Publication): Made => {
    const { csv, ...rest } = make(publication)
    return { data: csv, ...rest }
  }

/** All that is made from the edition alone, in the order of showing. */
export const FORMATS: readonly Format[] = [
  {
    file: 'edition.json',
    mediaType: 'application/json',
    standard: 'JSON Schema 2020-12',
    key: 'edition',
    title: 'The whole edition',
    make: publication => ({ data: asJson(publish(publication.edition, imprint(publication))) }),
  },
  {
    file: 'edition.schema.json',
    mediaType: 'application/schema+json',
    standard: 'JSON Schema 2020-12',
    key: 'editionSchema',
    title: 'Schema of the edition',
    make: () => ({
      data: asJson({
        $id: 'edition.schema.json',
        title: 'Interview Atlas edition',
        ...z.toJSONSchema(PublishedEdition),
      }),
    }),
  },
  {
    file: 'points.csv',
    mediaType: CSV,
    standard: 'RFC 4180',
    key: 'points',
    title: 'Cooperation points with their quotations',
    make: ofTable(pointsCsv),
  },
  {
    file: 'links.csv',
    mediaType: CSV,
    standard: 'RFC 4180',
    key: 'links',
    title: 'Links between sentences and places',
    make: ofTable(linksCsv),
  },
  {
    file: 'sentences.csv',
    mediaType: CSV,
    standard: 'RFC 4180',
    key: 'sentences',
    title: 'Sentences of the source with their translations',
    make: ofTable(sentencesCsv),
  },
  {
    file: 'outcomes.csv',
    mediaType: CSV,
    standard: 'RFC 4180',
    key: 'outcomes',
    title: 'Afterwards: what public pages say became of the words',
    make: ofTable(outcomesCsv),
  },
  {
    file: 'places.geojson',
    mediaType: 'application/geo+json',
    standard: 'RFC 7946',
    key: 'places',
    title: 'Gazetteer with counts',
    make: publication => ({ data: placesGeojson(publication), fields: placeFields(publication) }),
  },
  {
    file: ANNOTATIONS,
    mediaType: 'application/ld+json',
    standard: 'W3C Web Annotation Data Model',
    key: 'annotations',
    title: 'Links and quotations as annotations of the source',
    make: publication => ({ data: annotations(publication) }),
  },
  {
    file: 'edition.tei.xml',
    mediaType: 'application/tei+xml',
    standard: 'TEI P5',
    key: 'tei',
    title: 'Source, translations, gazetteer and points',
    make: publication => ({ data: tei(publication) }),
  },
  {
    file: TEI_SCHEMA,
    mediaType: 'application/xml',
    standard: 'RELAX NG',
    key: 'teiSchema',
    title: 'Schema of the TEI document',
    make: () => ({ data: readFileSync(join(import.meta.dirname, TEI_SCHEMA), 'utf8') }),
  },
  {
    file: SOURCE_FILE,
    mediaType: 'text/plain; charset=utf-8',
    standard: 'UTF-8',
    key: 'source',
    title: 'The source, byte for byte',
    make: ({ edition }) => ({ data: edition.text }),
  },
]

const PACKAGE = {
  file: 'datapackage.json',
  mediaType: 'application/json',
  standard: 'Frictionless Data Package 1',
  key: 'datapackage',
  title: 'Data dictionary, licences and sources',
} as const
const CHECKSUMS = {
  file: 'SHA256SUMS',
  mediaType: 'text/plain; charset=utf-8',
  standard: 'sha256sum',
  key: 'checksums',
  title: 'Checksums of all files',
} as const

/** An export as it is written, and as the data page lists it. */
export interface ExportFile extends Omit<Format, 'make'>, Described {
  readonly data: string
  /** Rows of a table. */
  readonly rows?: number
}

const seal = (format: Omit<Format, 'make'>, { data, ...rest }: Made): ExportFile => ({
  ...format,
  ...rest,
  data,
  bytes: Buffer.byteLength(data),
  sha256: createHash('sha256').update(data).digest('hex'),
})

/** Every file of `data/`: the formats, the package that describes them, and the checksums of them all. */
export function exportFiles(publication: Publication): readonly ExportFile[] {
  const files = FORMATS.map(({ make, ...format }) => seal(format, make(publication)))
  const described = [...files, seal(PACKAGE, { data: datapackage(publication, files) })]
  const sums = described.map(({ sha256, file }) => `${sha256}  ${file}\n`).join('')
  return [...described, seal(CHECKSUMS, { data: sums })]
}

/** What the data page shows of each file: plain data, without the files themselves. */
export const listings = (files: readonly ExportFile[]): readonly DataFile[] =>
  files.map(({ data: _, title: __, ...listing }) => listing)
