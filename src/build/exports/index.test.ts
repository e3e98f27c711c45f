import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { exportFiles, FORMATS, listings } from './index'
import { readRelease } from './publication'
import { contentOf, files, real } from './real'

it('writes the files that others rely on', () => {
  const names = files().map(({ file }) => file)
  expect(names).toEqual(
    expect.arrayContaining([
      'edition.json',
      'edition.schema.json',
      'points.csv',
      'links.csv',
      'places.geojson',
      'annotations.jsonld',
      'edition.tei.xml',
      'SHA256SUMS',
    ]),
  )
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(files().map(({ key }) => key)).size).toBe(names.length)
  expect(names.slice(0, FORMATS.length)).toEqual(FORMATS.map(({ file }) => file))
})

it('writes the same bytes each time', () => {
  expect(exportFiles(real).map(({ sha256 }) => sha256)).toEqual(files().map(({ sha256 }) => sha256))
})

it('gives the checksum of every file, as sha256sum checks it', () => {
  const lines = contentOf('SHA256SUMS').trimEnd().split('\n')
  expect(lines).toEqual(
    files()
      .filter(({ file }) => file !== 'SHA256SUMS')
      .map(({ file, data }) => `${createHash('sha256').update(data, 'utf8').digest('hex')}  ${file}`),
  )
})

it('publishes the source byte for byte', () => {
  const source = readFileSync(join(import.meta.dirname, '../../content/source/interview.zh.txt'))
  expect(Buffer.from(contentOf('interview.zh.txt')).equals(source)).toBe(true)
  expect(createHash('sha256').update(source).digest('hex')).toBe(real.edition.source.sha256)
})

describe('edition.json', () => {
  const isEdition = new Ajv2020({ allErrors: false }).compile(
    JSON.parse(contentOf('edition.schema.json')) as Record<string, unknown>,
  )
  const edition = JSON.parse(contentOf('edition.json')) as { readonly points: readonly object[] }

  it('is valid by its schema', () => {
    isEdition(edition)
    expect(isEdition.errors).toBe(null)
  })

  it('is refused when broken: an unknown stance, a field too many', () => {
    const [first, ...rest] = edition.points
    expect(isEdition({ ...edition, points: [{ ...first, stance: 'certain' }, ...rest] })).toBe(false)
    expect(isEdition({ ...edition, verdict: 'kept' })).toBe(false)
  })
})

describe('datapackage.json', () => {
  const package_ = JSON.parse(contentOf('datapackage.json')) as {
    readonly version: string
    readonly created: string
    readonly resources: readonly {
      readonly name: string
      readonly path: string
      readonly bytes: number
      readonly hash: string
    }[]
  }

  it('describes every file but itself and the checksums, with size and digest', () => {
    expect(package_.resources.map(({ path, bytes, hash }) => [path, bytes, hash])).toEqual(
      files()
        .filter(({ file }) => !['datapackage.json', 'SHA256SUMS'].includes(file))
        .map(({ file, data, sha256 }) => [file, Buffer.byteLength(data), `sha256:${sha256}`]),
    )
  })

  it('names its resources as the standard wants names, each once', () => {
    const names = package_.resources.map(({ name }) => name)
    expect(names.filter(name => !/^[-a-z0-9._/]+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('has the version and date of the release', () => {
    expect([package_.version, package_.created.slice(0, 10)]).toEqual([
      real.release.version,
      real.release.date,
    ])
  })
})

it('tells the data page what there is, without the data', () => {
  const listed = listings(files())
  expect(listed.find(({ file }) => file === 'points.csv')).toMatchObject({
    key: 'points',
    rows: real.edition.points.flatMap(({ quotations }) => quotations).length,
  })
  expect(JSON.stringify(listed).length).toBeLessThan(80_000)
  for (const { fields = [] } of listed) {
    for (const { description } of fields) {
      expect(Object.values(description).every(words => words.length > 2)).toBe(true)
    }
  }
})

it('takes version and date from the release, and the address from the build', () => {
  expect(readRelease('https://atlas.example/read')).toMatchObject({ atlas: 'https://atlas.example/read/' })
  expect(readRelease().date).toMatch(/^\d{4}-\d\d-\d\d$/)
})
