import { getIssues } from '@placemarkio/check-geojson'
import { expect, it } from 'vitest'
import { tally } from '../../model/panel'
import { placeFields, placesGeojson } from './places-geojson'
import { contentOf, real } from './real'

interface Written {
  readonly boundary_note: string
  readonly features: readonly {
    readonly id: string
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null
    readonly properties: Readonly<Record<string, unknown>>
  }[]
}

const file = contentOf('places.geojson')
const { features, boundary_note } = JSON.parse(file) as Written
const featureOf = (id: string) => features.find(one => one.id === id)

it('is GeoJSON by an independent checker', () => {
  expect(getIssues(file)).toEqual([])
})

it('is refused when broken: a position of one number, a feature without geometry', () => {
  expect(
    getIssues(file.replace(/"coordinates": \[\s*58.38,\s*37.95\s*\]/, '"coordinates": [58.38]')),
  ).not.toEqual([])
  expect(getIssues(file.replace('"geometry": null,', ''))).not.toEqual([])
})

it('has every place of the gazetteer with every property of the dictionary', () => {
  expect(features.map(({ id }) => id)).toEqual(real.edition.places.map(({ id }) => id))
  const names = placeFields(real).map(({ name }) => name)
  for (const { properties } of features) expect(Object.keys(properties)).toEqual(names)
})

it('draws cities and landscapes as points, corridors and journeys as lines, and no boundary', () => {
  const drawn: Record<string, string | null> = Object.fromEntries(
    features.map(({ properties, geometry }) => [
      String(properties.kind),
      geometry?.type.replace('Multi', '') ?? null,
    ]),
  )
  expect(drawn).toEqual({
    country: null,
    group: null,
    organisation: null,
    route: 'LineString',
    city: 'Point',
    natural: 'Point',
    corridor: 'LineString',
    border: null,
  })
  expect(boundary_note).toContain('no view')
})

it('writes longitude before latitude, in degrees', () => {
  const flat = (value: unknown): number[] => (Array.isArray(value) ? value.flatMap(flat) : [value as number])
  for (const { geometry } of features) {
    const numbers = flat(geometry?.coordinates ?? [])
    numbers.forEach((number, i) => {
      // All lie in Asia and to the west of it, north of the equator.
      expect(number, `${i}`).toBeGreaterThan(i % 2 === 0 ? 30 : 10)
      expect(number).toBeLessThan(i % 2 === 0 ? 140 : 70)
    })
  }
})

it('counts as the map does', () => {
  for (const { id } of real.edition.places) {
    const { points, shared, passages } = tally(real.text, id, 'context')
    const properties = featureOf(id)!.properties
    expect(properties).toMatchObject({ points, points_shared: shared, passages })
    const sum = (counted: string) =>
      ['named', 'abbreviated', 'compound', 'context']
        .map(reason => Number(properties[`${counted}_${reason}`]))
        .reduce((a, b) => a + b)
    expect([sum('points'), sum('passages')]).toEqual([points, passages])
  }
})

it('names the stretches whose course is not known well', () => {
  const { geometry, properties } = featureOf('gas-pipeline')!
  const place = real.edition.places.find(({ id }) => id === 'gas-pipeline')!
  const parts = properties.uncertain_parts as number[]
  expect(parts.map(part => (geometry!.coordinates as unknown[])[part])).toEqual(place.uncertain)
})

it('gives absolute addresses where that of the atlas is known', () => {
  const release = { ...real.release, atlas: 'https://atlas.example/read/' }
  const made = JSON.parse(placesGeojson({ ...real, release })) as Written
  expect(made.features[0]!.properties.permalink).toBe('https://atlas.example/read/?place=TKM&lang=en')
})
