import { expect, it } from 'vitest'
import { concordance } from './concordance'
import { type PlaceId, REASONS, STANCES, THEME_IDS } from './edition'
import { ACTOR_CHOICES, byTheme, facets, passagesUpTo, pointsOf, strip, tally } from './panel'
import { SAMPLE } from './sample'
import { FIRST_VIEW, NO_FILTERS } from './view'

const text = concordance(SAMPLE)
const id = (place: string) => place as PlaceId
const names = (relations: readonly { point: { id: string }; reason: string }[]) =>
  relations.map(({ point, reason }) => `${point.id} ${reason}`)

it('gives a point the strongest reason inside its quotations, else context, else group', () => {
  expect(names(text.relations(id('TKM')))).toEqual([
    'tkm-cooperation abbreviated',
    'tkm-road context',
    'five-good group',
  ])
})

it('never counts the points of a group as a country’s own, and counts them apart', () => {
  for (const reason of REASONS) {
    expect(tally(text, id('KAZ'), reason)).toMatchObject({ points: 0, shared: 1 })
  }
  expect(tally(text, id('TKM'), 'group')).toMatchObject({ points: 2, shared: 1 })
})

it('leaves out what is past the chosen reason, on the map and in the panel alike', () => {
  for (const place of SAMPLE.places) {
    for (const reason of REASONS) {
      const { points, passages } = tally(text, place.id, reason)
      expect(pointsOf(text, place.id, reason, NO_FILTERS).own).toHaveLength(points)
      expect(passagesUpTo(text, place.id, reason)).toHaveLength(passages)
      expect(strip(text, place.id, reason).reduce((sum, n) => sum + n, 0)).toBe(passages)
    }
  }
  expect(tally(text, id('TKM'), 'named')).toMatchObject({ points: 0, passages: 0 })
  expect(tally(text, id('TKM'), 'abbreviated')).toMatchObject({ points: 1, passages: 1 })
})

it('counts a sentence once, at its strongest reason', () => {
  expect(tally(text, id('UZB'), 'group').byReason).toEqual({
    named: 0,
    abbreviated: 0,
    compound: 1,
    context: 0,
    group: 1,
  })
})

it('offers each filter with the number of points it would leave, the other filters kept', () => {
  const view = { ...FIRST_VIEW, place: id('TKM'), stance: 'will' as const }
  expect(facets(text, id('TKM'), view)).toEqual({
    themes: [
      { value: 'trust', count: 1 },
      { value: 'connectivity', count: 1 },
    ],
    actors: [{ value: 'both', count: 1 }],
    stances: [
      { value: 'agreed', count: 1 },
      { value: 'will', count: 1 },
    ],
    only: 1,
  })
})

it('groups points by their main theme, each once, or under the theme that was chosen', () => {
  const { own } = pointsOf(text, id('TKM'), 'context', NO_FILTERS)
  expect(byTheme(own, null).map(({ theme, relations }) => [theme, names(relations)])).toEqual([
    ['trust', ['tkm-cooperation abbreviated']],
    ['connectivity', ['tkm-road context']],
  ])
  const chosen = pointsOf(text, id('TKM'), 'context', { ...NO_FILTERS, theme: 'trust' }).own
  expect(byTheme(chosen, 'trust')).toMatchObject([{ theme: 'trust', relations: { length: 2 } }])
})

it('offers with each value of a filter what choosing it would leave', () => {
  for (const place of SAMPLE.places) {
    for (const reason of REASONS) {
      for (const theme of [null, ...THEME_IDS]) {
        for (const stance of [null, ...STANCES]) {
          const view = { ...FIRST_VIEW, reason, theme, stance, place: place.id }
          const left = (part: Partial<typeof NO_FILTERS>) => {
            const { own, shared } = pointsOf(text, place.id, reason, { ...view, ...part })
            return own.length + (reason === 'group' ? shared.length : 0)
          }
          const offered = facets(text, place.id, view)
          for (const { value, count } of offered.themes) expect(count).toBe(left({ theme: value }))
          for (const { value, count } of offered.stances) expect(count).toBe(left({ stance: value }))
          for (const actor of ACTOR_CHOICES) {
            expect(offered.actors.find(({ value }) => value === actor)?.count ?? 0).toBe(left({ actor }))
          }
          expect(offered.only).toBe(left({ only: true }))
        }
      }
    }
  }
})
