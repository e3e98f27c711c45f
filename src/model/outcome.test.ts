import { describe, expect, it } from 'vitest'
import type { PointId } from './edition'
import {
  type Afterwards,
  eventsOf,
  type Outcome,
  outcomesOf,
  type Status,
  tally,
  type TimelineEvent,
} from './outcome'
import type { OutcomeId } from './edition'
import { inEach } from './language'

const NONE = inEach(() => '—')
const PAGE = { title: 'Title', publisher: 'Publisher', url: 'https://example.org/' }

const record = (id: string, points: readonly string[], status: Status): Outcome => ({
  id: id as OutcomeId,
  sentence: 'p1.s1',
  start: 0,
  end: 1,
  countries: [],
  points: points as PointId[],
  status,
  confidence: 'low',
  commitment: NONE,
  summary: NONE,
  evidence: [{ ...PAGE, supports: NONE }],
})
const event = (id: string, date: string, outcomes: readonly string[]): TimelineEvent => ({
  id: id as TimelineEvent['id'],
  date,
  position: [58, 38],
  countries: [],
  outcomes: outcomes as OutcomeId[],
  page: PAGE,
  place: NONE,
  event: NONE,
})

const LAYER: Pick<Afterwards, 'outcomes' | 'timeline'> = {
  outcomes: [
    record('road', ['tkm-road', 'uzb-road'], 'partly'),
    record('bridge', ['tkm-road'], 'delivered'),
    record('words', [], 'delivered'),
  ],
  timeline: [
    event('first', '2022-01', ['bridge']),
    event('second', '2022-02-03', []),
    event('third', '2023-01', ['road', 'bridge']),
  ],
}
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

describe('the records of a point', () => {
  it('are all that follow it', () => {
    expect(ids(outcomesOf(LAYER, { id: 'tkm-road' as PointId }))).toEqual(['road', 'bridge'])
    expect(ids(outcomesOf(LAYER, { id: 'uzb-road' as PointId }))).toEqual(['road'])
  })
  it('may be none', () => {
    expect(outcomesOf(LAYER, { id: 'five-good' as PointId })).toEqual([])
  })
})

describe('the events of a record', () => {
  it('are all that bear on it, oldest first', () => {
    expect(ids(eventsOf(LAYER, { id: 'bridge' as OutcomeId }))).toEqual(['first', 'third'])
  })
  it('may be none', () => {
    expect(eventsOf(LAYER, { id: 'words' as OutcomeId })).toEqual([])
  })
})

it('counts every status, also those that no record has', () => {
  expect(tally(LAYER.outcomes)).toEqual({
    delivered: 2,
    'in-progress': 0,
    partly: 1,
    superseded: 0,
    'not-evidenced': 0,
  })
})
