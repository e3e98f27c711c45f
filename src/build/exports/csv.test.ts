import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csv } from './csv'
import { field } from './field'
import { contentOf, real } from './real'

interface SchemaField {
  readonly name: string
  readonly type: string
  readonly constraints?: {
    readonly required?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number
  }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly schema?: {
    readonly fields: readonly SchemaField[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string]
      readonly reference: { readonly resource: string }
    }[]
  }
}
type Record_ = Readonly<Record<string, string>>

const { resources } = JSON.parse(contentOf('datapackage.json')) as { resources: readonly Resource[] }
const tables = resources.filter(({ path }) => path.endsWith('.csv'))

/** Read by a parser that knows nothing of ours, and strictly. */
const read = (file: string): readonly Record_[] =>
  parse<Record_>(file, { bom: true, columns: true, record_delimiter: '\r\n', relax_column_count: false })

/** What is wrong with a cell by the schema that we publish. */
function faultsOf({ name, type, constraints = {} }: SchemaField, cell: string): string[] {
  if (cell === '') return constraints.required ? [`${name} is empty`] : []
  const { enum: values, pattern, minimum = -Infinity } = constraints
  return [
    ...(type === 'integer' && !(/^\d+$/.test(cell) && Number(cell) >= minimum)
      ? [`${name} is no integer`]
      : []),
    ...(values && !values.includes(cell) ? [`${name} has the unknown value ${cell}`] : []),
    ...(pattern && !new RegExp(`^(?:${pattern})$`).test(cell) ? [`${name} breaks its pattern: ${cell}`] : []),
  ]
}

const validate = ({ schema }: Resource, records: readonly Record_[]): string[] =>
  records.flatMap(record => (schema?.fields ?? []).flatMap(one => faultsOf(one, record[one.name] ?? '')))

describe.each(tables)('$path', resource => {
  const file = contentOf(resource.path)
  const records = read(file)
  const fields = resource.schema?.fields ?? []

  it('has a byte order mark and lines that end in CR LF', () => {
    expect(file.startsWith('\uFEFF')).toBe(true)
    expect(file.endsWith('\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has the columns of its schema, in order, each described', () => {
    expect(Object.keys(records[0]!)).toEqual(fields.map(({ name }) => name))
  })

  it('is valid by its schema', () => {
    expect(records.length).toBeGreaterThan(100)
    expect(validate(resource, records)).toEqual([])
  })

  it('gives each key once, and names only sentences that there are', () => {
    const keys = records.map(record => resource.schema!.primaryKey.map(key => record[key]).join(' '))
    expect(new Set(keys).size).toBe(records.length)
    const sentences = new Set(read(contentOf('sentences.csv')).map(({ sentence }) => sentence))
    expect(records.filter(({ sentence }) => !sentences.has(sentence))).toEqual([])
  })

  it('quotes the source character for character', () => {
    const quoted = records.filter(({ exact }) => exact !== '')
    expect(
      quoted.filter(({ start, end, exact }) => real.edition.text.slice(+start!, +end!) !== exact),
    ).toEqual([])
  })

  it('says in each row whose the words are', () => {
    for (const { note, edition_version, source_sha256 } of records) {
      expect(note).toContain('translations are unofficial')
      expect(edition_version).toBe(real.release.version)
      expect(source_sha256).toBe(real.edition.source.sha256)
    }
  })
})

it('gives every point, record, link and sentence a row', () => {
  expect(read(contentOf('points.csv')).map(({ point }) => point)).toEqual(
    real.edition.points.flatMap(({ id, quotations }) => quotations.map(() => id)),
  )
  expect([...new Set(read(contentOf('outcomes.csv')).map(({ outcome }) => outcome))]).toEqual(
    real.edition.afterwards.outcomes.map(({ id }) => id),
  )
  expect(read(contentOf('links.csv'))).toHaveLength(real.edition.links.length)
  expect(read(contentOf('sentences.csv'))).toHaveLength(
    real.edition.paragraphs.flatMap(({ sentences }) => sentences).length,
  )
})

it('keeps the operative word, what governs it and the focus as slices of the source', () => {
  for (const row of read(contentOf('points.csv'))) {
    for (const part of ['verb', 'governed_by', 'focus']) {
      const [start, end] = [row[`${part}_start`], row[`${part}_end`]]
      expect(start === '' ? '' : real.edition.text.slice(+start!, +end!)).toBe(row[part])
    }
  }
})

it('is refused when broken: a quotation mark left open, an unknown value, an empty cell', () => {
  const points = tables.find(({ name }) => name === 'points')!
  const file = contentOf('points.csv')
  expect(() => read(file.replace('确立了', '"确立了'))).toThrow('Quote')
  const [first, ...rest] = read(file)
  expect(validate(points, [{ ...first!, stance: 'certain' }, ...rest])).toEqual([
    'stance has the unknown value certain',
  ])
  expect(validate(points, [{ ...first!, themes: 'trust;energy' }])).toEqual([
    'themes breaks its pattern: trust;energy',
  ])
  expect(validate(points, [{ ...first!, exact: '' }])).toEqual(['exact is empty'])
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('keeps %j from being run, and says so', cell => {
  const written = csv<string>([{ field: field('exact'), cell: row => row }], [cell, 'plain'])
  expect(read(written)).toEqual([
    { exact: `'${cell}`, neutralised: 'exact' },
    { exact: 'plain', neutralised: '' },
  ])
})

it('quotes what RFC 4180 has quoted', () => {
  const written = csv<string>([{ field: field('exact'), cell: row => row }], ['a "b", c', 'd\r\ne'])
  expect(written).toBe('\uFEFFexact,neutralised\r\n"a ""b"", c",\r\n"d\r\ne",\r\n')
})
