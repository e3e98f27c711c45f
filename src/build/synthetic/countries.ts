import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import type { PlaceId } from '../../model/edition'
import { inEach, type Wording } from '../../model/language'

/** A country that the gazetteer of the interview does not have. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly id: PlaceId
  readonly names: Wording
}

const ROOT = join(import.meta.dirname, '../../..')
const Shapes = z.object({
  objects: z.object({
    countries: z.object({ geometries: z.array(z.object({ id: z.string().optional() })) }),
  }),
})
const Codes = z.record(z.string(), z.string())
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const idsIn = (path: string): string[] =>
  Shapes.parse(json(path)).objects.countries.geometries.flatMap(({ id }) => id ?? [])

/** Countries in a fixed order: first those that the map draws, then others of the world, which only lists show. */
export function countriesOfTheWorld(): Country[] {
  const byNumber = new Map(
    Object.entries(Codes.parse(json(join(ROOT, 'geo/source/iso-3166.json')))).map(([n, id]) => [
      n.slice(1),
      id,
    ]),
  )
  const numbers = new Map([...byNumber].map(([n, id]) => [id, n]))
  const drawn = idsIn(join(ROOT, 'geo/built/countries.json'))
  const world = idsIn(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'))
  const others = world.flatMap(n => byNumber.get(n) ?? [])
  return [...new Set([...drawn, ...others, ...numbers.keys()])].flatMap((id): Country[] => {
    const number = numbers.get(id)
    // The three digits of ISO 3166-1 are made the two letters that names are known by.
    const region = number && new Intl.Locale(`und-${number}`).region
    if (!region || region === number) return []
    const names = inEach(language => new Intl.DisplayNames(language, { type: 'region' }).of(region) ?? region)
    return [{ id: id as PlaceId, names }]
  })
}
