import { LANGUAGES, type Language, TAG } from '../../model/language'
import { BOUNDARY_NOTE, EDITORS, LICENCE, NAME, note } from './caveats'
import type { Field } from '../../model/open-data'
import { asJson, type Publication } from './publication'

/** A file of the data as the package describes it. */
export interface Described {
  readonly file: string
  readonly mediaType: string
  readonly title: string
  readonly bytes: number
  readonly sha256: string
  /** Only of tables. */
  readonly fields?: readonly Field[]
  readonly primaryKey?: readonly string[]
}

/** Descriptions in this language: the standard has room for one. */
const LANGUAGE: Language = 'en'

const isTable = (file: string): boolean => file.endsWith('.csv')

const escaped = (value: string): string => value.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A column as Frictionless Table Schema has it. Lists of known values are held by a pattern. */
function schemaField({ name, type, description, required, values, isList, language }: Field) {
  const parts = values && `(${values.map(escaped).join('|')})`
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(values && !isList ? { enum: values } : {}),
    ...(parts && isList ? { pattern: `${parts}(; ${parts})*` } : {}),
    ...(type === 'integer' ? { minimum: 0 } : {}),
  }
  return {
    name,
    type,
    description: description[LANGUAGE],
    ...(language ? { language } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

/** Sentences are named in every table, and described in one. */
const SENTENCES = 'sentences'

const nameOf = (file: string): string => file.replace(/\.[a-z]+$/, '').replaceAll('.', '-')

function resource({ file, mediaType, title, bytes, sha256, fields, primaryKey = [] }: Described) {
  const name = nameOf(file)
  const schema = fields && {
    fields: fields.map(schemaField),
    missingValues: [''],
    primaryKey,
    ...(name === SENTENCES
      ? {}
      : {
          foreignKeys: [{ fields: ['sentence'], reference: { resource: SENTENCES, fields: ['sentence'] } }],
        }),
  }
  return {
    name: isTable(file) ? name : file.replaceAll('.', '-').toLowerCase(),
    path: file,
    title,
    format: file.split('.').at(-1),
    mediatype: mediaType.split(';')[0],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(schema && isTable(file)
      ? {
          profile: 'tabular-data-resource',
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema,
        }
      : {}),
    ...(fields && !isTable(file)
      ? {
          properties: fields.map(({ name: property, type, description, required }) => ({
            name: property,
            type,
            description: description[LANGUAGE],
            required,
          })),
        }
      : {}),
  }
}

/** The data dictionary, licences and sources: a Frictionless Data Package (specification 1). */
export function datapackage(publication: Publication, files: readonly Described[]): string {
  const { edition, release } = publication
  return asJson({
    profile: 'data-package',
    name: 'interview-atlas',
    id: `interview-atlas-${release.version}`,
    title: `${NAME}: ${edition.source.title[LANGUAGE]}`,
    description: `${note(publication)} ${BOUNDARY_NOTE}`,
    version: release.version,
    created: `${release.date}T00:00:00Z`,
    ...(release.atlas === '' ? {} : { homepage: release.atlas }),
    languages: LANGUAGES.filter(language => edition.languages.includes(language)).map(
      language => TAG[language],
    ),
    licenses: [{ name: LICENCE.name, title: LICENCE.title, path: LICENCE.url }],
    contributors: [{ title: EDITORS, role: 'author' }],
    sources: [
      {
        title: `${edition.source.publisher[LANGUAGE]}, ${edition.source.dateline[LANGUAGE]}, ${edition.source.date}: ${edition.source.title.zh}`,
      },
    ],
    resources: files.map(resource),
  })
}
