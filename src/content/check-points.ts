import type { z } from 'zod'
import {
  contains,
  type Place,
  type PlaceId,
  type Point,
  type PointId,
  type Quotation,
  type SentenceId,
} from '../model/edition'
import { type Desk, reader } from './desk'
import { type Language, TRANSLATION_LANGUAGES } from '../model/language'
import type { Problem } from './problems'
import { type PointsFile, pointWords } from './schema'
import { fileOf, wordsAbout } from './words'

type Row = z.infer<typeof PointsFile>[number]

/**
 * A place of a point must stand in the text: by a link in a sentence that the point quotes or is governed from,
 * or by the scope and actor that the codebook gives it.
 */
function supported(place: Place, row: Row, linked: ReadonlySet<PlaceId>): boolean {
  if (linked.has(place.id)) return true
  if (place.id === 'CHN') return row.actor === 'china' || row.actor === 'both'
  if (place.id === 'central-asia-five') return row.scope === 'regional'
  return place.id === 'sco' && row.scope === 'multilateral'
}

/** The cooperation points of one file, in order. `placesIn`: those that a sentence is linked to. */
export function compilePoints(
  desk: Desk,
  file: string,
  rows: readonly Row[],
  places: readonly Place[],
  placesIn: (sentence: SentenceId) => readonly PlaceId[],
): Point[] {
  const check = reader(desk, file)
  const gazetteer = new Map(places.map(place => [place.id, place]))

  const said = wordsAbout(
    desk,
    file,
    pointWords,
    rows.map(({ id }) => id),
  )
  const wordsFault = (language: Language, path: Problem['path'], reason: string) => {
    desk.problems.push({ file: fileOf(language, file), path, reason })
  }

  return rows.flatMap((row, i): Point[] => {
    const quotations = row.quotations.flatMap((quotation, q): Quotation[] => {
      const path = [i, 'quotations', q]
      const sentence = check.sentence(quotation.sentence, path)
      const span = sentence && check.words('the quotation', sentence, quotation, path)
      if (!sentence || !span) return []
      if (desk.paragraphOf(sentence.id)?.role !== 'answer') {
        check.fault(path, `${sentence.id} is no answer: points are what the minister says`)
      }
      const translation = said.translations(
        row.id,
        ({ quotations: parts }) => parts?.[q],
        `quotation ${q + 1}`,
      )
      for (const language of TRANSLATION_LANGUAGES) {
        if (!sentence.translation[language].includes(translation[language])) {
          wordsFault(
            language,
            [row.id, 'quotations', q],
            `is no continuous part of the translation of ${sentence.id}: “${translation[language]}”`,
          )
        }
      }
      return [{ sentence: sentence.id, ...span, translation }]
    })
    const [first, ...more] = quotations
    const home = first && desk.sentences.get(first.sentence)
    if (!first || !home || more.length + 1 !== row.quotations.length) return []

    const focus = row.focus && check.words('the focus', home, row.focus, [i, 'focus'])
    if (focus && !contains(first, focus)) check.fault([i, 'focus'], 'lies outside the first quotation')

    const verb = row.verb && check.words('the operative word', home, row.verb, [i, 'verb'])
    if (verb && !contains(first, verb)) check.fault([i, 'verb'], 'lies outside the first quotation')
    const rendering = verb && said.translations(row.id, words => words.verb, 'the operative word')
    for (const language of TRANSLATION_LANGUAGES) {
      const words = said.of(language, row.id)
      if (rendering && !first.translation[language].includes(rendering[language])) {
        wordsFault(
          language,
          [row.id, 'verb'],
          `is not in the quotation’s translation: “${rendering[language]}”`,
        )
      }
      if (!row.verb && words?.verb) wordsFault(language, [row.id, 'verb'], 'renders no operative word')
      if (words?.quotations && words.quotations.length > row.quotations.length) {
        wordsFault(language, [row.id, 'quotations'], 'translates more than is quoted')
      }
    }

    const governor = row.governedBy && check.sentence(row.governedBy.sentence, [i, 'governedBy'])
    const governedBy =
      row.governedBy &&
      governor &&
      check.words('the governing word', governor, row.governedBy, [i, 'governedBy'])
    if (governedBy && governedBy.start >= first.start) {
      check.fault([i, 'governedBy'], 'must stand before the quotation')
    }

    const linked = new Set(
      [...quotations.map(({ sentence }) => sentence), ...(governor ? [governor.id] : [])].flatMap(placesIn),
    )
    const known = row.places.flatMap((id, p): PlaceId[] => {
      const place = check.place(id, [i, 'places', p])
      const entry = place && gazetteer.get(place)
      if (entry && !supported(entry, row, linked)) {
        check.fault(
          [i, 'places', p],
          `${row.id}: ${id} has no link in its sentences, nor does its scope supply it`,
        )
      }
      return place ? [place] : []
    })
    if (new Set(row.places).size !== row.places.length) check.fault([i, 'places'], 'gives a place twice')

    return [
      {
        id: row.id as PointId,
        places: known,
        themes: row.themes,
        scope: row.scope,
        actor: row.actor,
        stance: row.stance,
        verb: verb && rendering ? { ...verb, rendering } : null,
        ...(governedBy ? { governedBy } : {}),
        quotations: [first, ...more],
        ...(focus ? { focus } : {}),
        summary: said.wording(row.id, ({ summary }) => summary),
      },
    ]
  })
}

/** Points come in order of the text: by the start of their first quotation. */
export function checkOrder(desk: Desk, file: string, points: readonly Point[]): void {
  const { fault } = reader(desk, file)
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before && before.quotations[0].start > point.quotations[0].start) {
      fault([i], `${point.id} stands before ${before.id} in the text`)
    }
  })
}
