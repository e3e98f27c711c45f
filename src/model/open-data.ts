import type { Wording } from './language'

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'

/** A column of a table or a property of a feature, as the data dictionary has it. Types are those of Frictionless Table Schema. */
export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly description: Wording
  /** Never empty. */
  readonly required: boolean
  /** All values that occur; in a list, those of its parts. */
  readonly values?: readonly string[]
  /** Parts are parted by “; ”. */
  readonly isList?: boolean
  /** BCP 47 tag of the words in it. */
  readonly language?: string
}

/** What each file of the open data is; names its sentence among the words of the interface. */
const DATA_KEYS = [
  'edition',
  'editionSchema',
  'points',
  'links',
  'sentences',
  'outcomes',
  'places',
  'annotations',
  'tei',
  'teiSchema',
  'source',
  'datapackage',
  'checksums',
] as const
export type DataKey = (typeof DATA_KEYS)[number]

/** A file of the open data, as the data page lists it. */
export interface DataFile {
  /** Name below `data/`; it is a contract and stays. */
  readonly file: string
  readonly key: DataKey
  readonly mediaType: string
  /** What the file keeps to, as its standard calls itself. */
  readonly standard: string
  readonly bytes: number
  readonly sha256: string
  /** Rows of a table. */
  readonly rows?: number
  readonly fields?: readonly Field[]
}

/** Where the files lie below the atlas. */
export const DATA_FOLDER = 'data/'
