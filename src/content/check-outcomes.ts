import type { z } from 'zod'
import { type Edition, type PlaceId, type PointId, type Span, words } from '../model/edition'
import { inEach, type Language, type Wording } from '../model/language'
import {
  type Afterwards,
  CONFIDENCES,
  type EventId,
  type Legend,
  type Outcome,
  type Page,
  type Status,
  STATUSES,
  type TimelineEvent,
} from '../model/outcome'
import type { OutcomeId } from '../model/edition'
import { type Desk, optional, reader } from './desk'
import type { OutcomesFile, OutcomesWords } from './outcomes-schema'
import type { Problem } from './problems'
import { fileOf } from './words'

const FILE = 'outcomes.json'

type Facts = z.infer<typeof OutcomesFile>
type Row = Facts['outcomes'][number]
type EventRow = Facts['timeline'][number]
type Said = z.infer<typeof OutcomesWords>
type Path = Problem['path']

/** The words of each language, as `readWords` gives them: null where a file cannot be read, which is reported there. */
export type SaidOfOutcomes = ReadonlyMap<Language, Said | null>

/** What the layer is checked against. */
export type Followed = Pick<Edition, 'text' | 'points' | 'places'> & {
  readonly source: Pick<Edition['source'], 'date'>
}

/** Afterwards: what became of the words, and what happened when. Reports all faults, stops at none. */
export function compileOutcomes(
  desk: Desk,
  facts: Facts,
  said: SaidOfOutcomes,
  edition: Followed,
): Afterwards {
  const say = (pick: (said: Said) => string | undefined): Wording =>
    inEach(language => {
      const found = said.get(language)
      return (found && pick(found)) ?? ''
    })
  const legend = (pick: (said: Said) => Said['statuses'][Status]): Legend => ({
    name: say(found => pick(found).name),
    meaning: say(found => pick(found).meaning),
  })
  checkIds(desk, 'outcomes', facts.outcomes)
  checkIds(desk, 'timeline', facts.timeline)
  checkWords(desk, facts, said)
  const [any] = [...said.values()].filter(found => found !== null)
  return {
    asOf: facts.asOf,
    outcomes: facts.outcomes.flatMap((row, i) => compileRecord(desk, facts, row, i, say, edition)),
    timeline: facts.timeline.flatMap((row, i) => compileEvent(desk, facts, row, i, say, edition)),
    statuses: forEach(STATUSES, status => legend(({ statuses }) => statuses[status])),
    confidences: forEach(CONFIDENCES, level => legend(({ confidence }) => confidence[level])),
    rules: (any?.rules ?? []).map((_, i) => say(({ rules }) => rules[i])),
    weak: (any?.weak ?? []).map((_, i) => say(({ weak }) => weak[i])),
    countries: Object.fromEntries(
      Object.keys(any?.countries ?? {}).map(code => [code, say(({ countries }) => countries[code])]),
    ),
  }
}

type Say = (pick: (said: Said) => string | undefined) => Wording

function compileRecord(
  desk: Desk,
  { asOf }: Facts,
  row: Row,
  i: number,
  say: Say,
  edition: Followed,
): Outcome[] {
  const check = reader(desk, FILE)
  const path = ['outcomes', i]
  const sentence = check.sentence(row.sentence, path)
  if (sentence && desk.paragraphOf(sentence.id)?.role !== 'answer') {
    check.fault(path, `${sentence.id} is no answer: records follow what the minister says`)
  }
  const span = sentence && check.words('the undertaking', sentence, row, path)
  checkOnce(desk, row.points, [...path, 'points'])
  checkAlphabetical(desk, row.countries, [...path, 'countries'])
  const points = row.points.flatMap((id, p): PointId[] => {
    const point = edition.points.find(known => known.id === id)
    const here = [...path, 'points', p]
    if (!point) check.fault(here, `there is no point “${id}”`)
    else if (span && !point.quotations.some(quotation => share(edition, span, quotation))) {
      check.fault(here, `${row.id} follows other words than ${id} quotes`)
    }
    return point ? [point.id] : []
  })
  const evidence = row.evidence.map((page, e) => ({
    ...compilePage(desk, asOf, page, [...path, 'evidence', e]),
    supports: say(({ outcomes }) => outcomes[row.id]?.supports[e]),
  }))
  if (!sentence || !span) return []
  return [
    {
      id: row.id as OutcomeId,
      sentence: sentence.id,
      ...span,
      countries: row.countries as PlaceId[],
      points,
      status: row.status,
      confidence: row.confidence,
      commitment: say(({ outcomes }) => outcomes[row.id]?.commitment),
      summary: say(({ outcomes }) => outcomes[row.id]?.summary),
      evidence,
    },
  ]
}

function compileEvent(
  desk: Desk,
  { asOf, outcomes, timeline }: Facts,
  row: EventRow,
  i: number,
  say: Say,
  edition: Followed,
): TimelineEvent[] {
  const check = reader(desk, FILE)
  const path = ['timeline', i]
  const before = timeline[i - 1]
  if (row.date < edition.source.date) {
    check.fault([...path, 'date'], `${row.date} lies before the interview of ${edition.source.date}`)
  }
  checkCovered(desk, asOf, row.date, [...path, 'date'])
  if (before && before.date > row.date) {
    check.fault([...path, 'date'], `${row.id} stands after ${before.id}, which is later`)
  }
  checkOnce(desk, row.outcomes, [...path, 'outcomes'])
  checkAlphabetical(desk, row.countries, [...path, 'countries'])
  row.outcomes.forEach((id, o) => {
    if (!outcomes.some(record => record.id === id)) {
      check.fault([...path, 'outcomes', o], `there is no record “${id}”`)
    }
  })
  const page = compilePage(desk, asOf, row.evidence, [...path, 'evidence'])
  const city = row.gazetteer && check.place(row.gazetteer, [...path, 'gazetteer'])
  const position = city ? edition.places.find(({ id }) => id === city)?.position : row.position
  if (city && !position) check.fault([...path, 'gazetteer'], `the place “${city}” has no position`)
  if (!position) return []
  return [
    {
      id: row.id as EventId,
      date: row.date,
      position,
      ...optional('gazetteer', city || undefined),
      countries: row.countries as PlaceId[],
      outcomes: row.outcomes as OutcomeId[],
      page,
      place: say(({ timeline: told }) => told[row.id]?.place),
      event: say(({ timeline: told }) => told[row.id]?.event),
    },
  ]
}

/** A page without a date is one that shows none. */
function compilePage(desk: Desk, asOf: string, { date, ...page }: EventRow['evidence'], path: Path): Page {
  if (date === 'n.d.') return page
  checkCovered(desk, asOf, date, [...path, 'date'])
  return { ...page, date }
}

/** A value for each key. */
const forEach = <K extends string, V>(keys: readonly K[], make: (key: K) => V): { readonly [P in K]: V } =>
  Object.fromEntries(keys.map(key => [key, make(key)])) as { [P in K]: V }

/** Words are shared where they overlap, or where one repeats the other: a heading announces what a clause has said. */
function share(edition: Followed, record: Span, quotation: Span): boolean {
  if (record.start < quotation.end && quotation.start < record.end) return true
  const [followed, quoted] = [words(edition, record), words(edition, quotation)]
  return followed.includes(quoted) || quoted.includes(followed)
}

/** A year or month is covered as long as it has begun by then. */
function checkCovered(desk: Desk, asOf: string, date: string, path: Path): void {
  if (date.slice(0, asOf.length) > asOf) {
    reader(desk, FILE).fault(path, `${date} lies after ${asOf}: later pages are not covered`)
  }
}

function checkIds(desk: Desk, key: 'outcomes' | 'timeline', rows: readonly { readonly id: string }[]): void {
  rows.forEach(({ id }, i) => {
    if (rows.findIndex(row => row.id === id) < i) {
      reader(desk, FILE).fault([key, i, 'id'], `the id “${id}” is given twice`)
    }
  })
}

function checkOnce(desk: Desk, ids: readonly string[], path: Path): void {
  if (new Set(ids).size < ids.length) reader(desk, FILE).fault(path, 'gives an id twice')
}

function checkAlphabetical(desk: Desk, codes: readonly string[], path: Path): void {
  if (codes.some((code, i) => i > 0 && code <= (codes[i - 1] ?? ''))) {
    reader(desk, FILE).fault(path, 'is not in alphabetical order, each once')
  }
}

/** Every language says as much as the facts have, of the same things and no others. */
function checkWords(desk: Desk, facts: Facts, said: SaidOfOutcomes): void {
  const [model] = [...said.values()].filter(found => found !== null)
  const told = new Set([...facts.outcomes, ...facts.timeline].flatMap(({ countries }) => countries))
  const nameless = [...told].filter(code => !desk.places.has(code as PlaceId)).sort()
  for (const [language, found] of said) {
    if (!found || !model) continue
    const fault = (path: Path, reason: string) => {
      desk.problems.push({ file: fileOf(language, FILE), path, reason })
    }
    const same = (key: 'outcomes' | 'timeline' | 'countries', ids: readonly string[]) => {
      for (const id of ids) if (!(id in found[key])) fault([key], `has no words for “${id}”`)
      for (const id of Object.keys(found[key])) {
        if (!ids.includes(id)) fault([key, id], `there is no “${id}” to speak of`)
      }
    }
    same(
      'outcomes',
      facts.outcomes.map(({ id }) => id),
    )
    same(
      'timeline',
      facts.timeline.map(({ id }) => id),
    )
    same('countries', nameless)
    for (const { id, evidence } of facts.outcomes) {
      const lines = found.outcomes[id]?.supports.length ?? evidence.length
      if (lines !== evidence.length) {
        fault(['outcomes', id, 'supports'], `says ${lines} lines on ${evidence.length} pages`)
      }
    }
    for (const key of ['rules', 'weak'] as const) {
      if (found[key].length !== model[key].length) fault([key], 'says more or less than other languages')
    }
  }
}
