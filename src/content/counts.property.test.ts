import fc from 'fast-check'
import { anyView, anyWords } from '../model/any'
import { compared, comparison } from '../model/compare'
import type { Relation } from '../model/concordance'
import { THEME_IDS, type PlaceId } from '../model/edition'
import { chosenPoints, columns, matrix, rowFilters } from '../model/matrix'
import { byTheme, facets, passagesUpTo, pointsOf, strip, tally } from '../model/panel'
import { must, property, same } from '../model/property'
import { result, sentencesOf } from '../model/question'
import { quiz } from '../model/quiz'
import { COUNTS, isFiltered, LEVELS, NO_FILTERS, type View } from '../model/view'
import { edition, text } from './compiled'

const ids = (relations: readonly Relation[]) => relations.map(({ point }) => point.id)
const view = anyView(text)

/** What the map and the lists say of a place, and what its panel shows. */
function panelAgrees(place: PlaceId, { reason, ...one }: View): void {
  const said = tally(text, place, reason)
  const { own, shared } = pointsOf(text, place, reason, NO_FILTERS)
  same([said.points, said.shared], [own.length, shared.length], place)
  same(said.passages, passagesUpTo(text, place, reason).length, place)
  same(
    said.passages,
    strip(text, place, reason).reduce((sum, n) => sum + n, 0),
    place,
  )
  const left = pointsOf(text, place, reason, one)
  if (!isFiltered(one)) same(ids(left.own), ids(own), place)
  must(
    ids(left.own).every(id => ids(own).includes(id)),
    `${place}: a filter adds a point`,
  )
  same(
    byTheme(left.own, one.theme)
      .flatMap(group => ids(group.relations))
      .toSorted(),
    ids(left.own).toSorted(),
    place,
  )
  const offered = facets(text, place, { ...one, reason })
  for (const { value, count } of offered.themes) {
    const under = pointsOf(text, place, reason, { ...one, theme: value })
    same(count, under.own.length + (reason === 'group' ? under.shared.length : 0), `${place} ${value}`)
  }
}

property(
  'map, list, panel, matrix and comparison count the same in any View',
  { sample: 40, whole: 20_000 },
  view,
  one => {
    for (const { id } of edition.places) panelAgrees(id, one)
    const table = matrix(text, one)
    same(
      table.places.map(({ id }) => id),
      columns(text).map(({ id }) => id),
    )
    for (const { place, own, shared } of table.totals) {
      const panel = pointsOf(text, place, one.reason, rowFilters(one, null))
      same(ids(own), ids(panel.own), place)
      same(shared, one.reason === 'group' ? panel.shared.length : 0, place)
    }
    for (const { value, cells, total } of table.rows) {
      const distinct = new Set<string>()
      for (const { place, own } of cells) {
        same(
          ids(own),
          ids(pointsOf(text, place, one.reason, rowFilters(one, value)).own),
          `${place} ${value}`,
        )
        for (const id of ids(own)) distinct.add(id)
      }
      same(total, distinct.size, value)
      same(
        chosenPoints(text, { ...one, place: null, ...rowFilters(one, value) })
          .map(({ relation }) => relation.point.id)
          .toSorted(),
        [...distinct].toSorted(),
        `points of ${value}`,
      )
    }
    const places = compared(text, one)
    const { rows } = comparison(text, one)
    places.forEach((place, i) => {
      same(
        rows.flatMap(({ columns: cells }) => ids(cells[i] ?? [])).toSorted(),
        ids(pointsOf(text, place, one.reason, one).own).toSorted(),
        `${place} compared`,
      )
    })
    must(
      rows.every(({ theme }) => THEME_IDS.includes(theme)),
      'a row has no theme',
    )
  },
)

const asked = fc.record({
  seed: anyWords(20),
  level: fc.constantFrom(...LEVELS),
  length: fc.constantFrom(...COUNTS),
})
property(
  'any seed gives as many questions as were asked for, none twice, each with one right answer',
  { sample: 15, whole: 5_000 },
  asked,
  options => {
    const questions = quiz(text, options)
    same(questions.length, options.length)
    same(new Set(questions.map(({ id }) => id)).size, questions.length)
    for (const question of questions) {
      const choices: readonly string[] = question.options
      same(new Set(choices).size, choices.length, question.id)
      if (question.kind === 'find') same(choices, [])
      else same(choices.filter(option => option === question.right).length, 1, question.id)
      must(
        sentencesOf(text, question).every(id => text.sentence(id)),
        `${question.id} is about no sentence`,
      )
    }
    const right = Object.fromEntries(questions.map(({ id, right: answer }) => [id, answer]))
    same(result(text, questions, right).right, questions.length)
    same(result(text, questions, {}).missed.length, questions.length)
    same(
      quiz(text, options).map(({ id }) => id),
      questions.map(({ id }) => id),
    )
  },
)
