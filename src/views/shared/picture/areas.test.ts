import { expect, it } from 'vitest'
import { loadGeography } from './geography'
import { areasOf } from './areas'

const areas = areasOf(await loadGeography())
const of = (place: string) => {
  const found = areas.find(area => area.place === place)
  if (!found) throw new Error(`no area for ${place}`)
  return found
}
const neighbours = (place: string) => of(place).borders.map(number => areas[number - 1]?.place)

it('tells where each country lies from the middle of the map', () => {
  expect(areas).toHaveLength(11)
  expect(areas.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(Object.fromEntries(areas.map(({ place, direction }) => [place, direction]))).toEqual({
    AFG: 'south',
    CHN: 'east',
    IND: 'southeast',
    IRN: 'southwest',
    KAZ: 'north',
    KGZ: 'east',
    PAK: 'south',
    RUS: 'northeast',
    TJK: 'southeast',
    TKM: 'west',
    UZB: 'northwest',
  })
})

it('tells how large they are beside each other', () => {
  const bySize = areas.toSorted((a, b) => a.bySize - b.bySize).map(({ place }) => place)
  expect(bySize.slice(-3)).toEqual(['UZB', 'KGZ', 'TJK'])
})

it('tells what each borders, also by a narrow strip', () => {
  expect(new Set(neighbours('UZB'))).toEqual(new Set(['AFG', 'KAZ', 'KGZ', 'TJK', 'TKM']))
  expect(new Set(neighbours('TJK'))).toEqual(new Set(['AFG', 'CHN', 'KGZ', 'UZB']))
  expect(new Set(neighbours('TKM'))).toEqual(new Set(['AFG', 'IRN', 'KAZ', 'UZB']))
})
