/** The edition as others read it: `data/edition.json` and its schema. Fields may be added, none removed or renamed. */
import { z } from 'zod'
import {
  ACTORS,
  PLACE_KINDS,
  REASONS,
  ROLES,
  SCOPES,
  type Span,
  SPEAKERS,
  STANCES,
  TERM_KINDS,
  words,
} from '../model/edition'
import type { WholeEdition } from '../model/whole-edition'
import { inEach, inTranslations, SOURCE_LANGUAGE } from '../model/language'
import { CONFIDENCES, STATUSES } from '../model/outcome'

const offset = z.int().min(0)
const sentence = z.string().regex(/^p\d+\.s\d+$/)
const wording = z.strictObject(inEach(() => z.string()))
const translations = z.strictObject(inTranslations(() => z.string()))
const cut = z.strictObject({ exact: z.string(), start: offset, end: offset })
const reference = z.strictObject({ title: z.string(), url: z.string(), date: z.string().optional() })
const page = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  date: z.string().optional(),
  url: z.string(),
})
const legend = z.strictObject({ name: wording, meaning: wording })
const position = z.tuple([z.number(), z.number()]).describe('longitude, latitude in degrees')

export const PublishedEdition = z
  .strictObject({
    schema: z.literal(1),
    edition: z
      .strictObject({ version: z.string(), date: z.string(), licence: z.string(), note: z.string() })
      .describe('which edition this is, what may be done with it, and what must be said with it'),
    source: z.strictObject({
      sha256: z.string(),
      title: wording,
      date: z.string(),
      dateline: wording,
      publisher: wording,
      language: z.string(),
    }),
    paragraphs: z.array(
      z.strictObject({
        id: z.string().regex(/^p\d+$/),
        role: z.enum(ROLES),
        section: z.int().min(0),
        speaker: z.enum(SPEAKERS),
        sentences: z.array(
          z.strictObject({ id: sentence, start: offset, end: offset, ...inEach(() => z.string()) }),
        ),
      }),
    ),
    places: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(PLACE_KINDS),
        names: wording,
        pinyin: z.string(),
        short: wording.optional(),
        members: z.array(z.string()).optional(),
        wikidata: z.string().optional(),
        position: position.optional(),
        country: z.string().optional(),
        capital: z.boolean().optional(),
        path: z.array(z.array(position)).optional(),
        uncertain: z.array(z.array(position)).optional(),
        stops: z.array(z.strictObject({ place: z.string(), dates: z.string() })).optional(),
        note: wording.optional(),
        sources: z.array(reference).optional(),
      }),
    ),
    links: z.array(
      z.strictObject({
        sentence,
        place: z.string(),
        reason: z.enum(REASONS),
        start: offset.optional(),
        end: offset.optional(),
      }),
    ),
    themes: z.array(
      z.strictObject({
        id: z.string(),
        names: wording,
        short: wording,
        definition: wording,
        excludes: wording,
        example: cut.extend({ sentence }),
      }),
    ),
    points: z.array(
      z.strictObject({
        id: z.string(),
        places: z.array(z.string()).min(1),
        themes: z.array(z.string()).min(1),
        scope: z.enum(SCOPES),
        actor: z.enum(ACTORS).nullable(),
        stance: z.enum(STANCES),
        verb: cut.extend({ rendering: translations }).nullable(),
        governedBy: cut.optional(),
        quotations: z.array(cut.extend({ sentence, translation: translations })).min(1),
        focus: cut.optional(),
        summary: wording,
      }),
    ),
    terms: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(TERM_KINDS),
        names: translations,
        pinyin: z.string(),
        explanation: wording,
        spans: z.array(cut),
      }),
    ),
    figures: z.array(
      cut.extend({
        id: z.string(),
        sentence,
        kind: z.enum(['date', 'duration', 'quantity', 'ordinal']),
        meaning: wording,
        resolved: z.string().optional(),
      }),
    ),
    outcomes: z
      .array(
        cut.extend({
          id: z.string(),
          sentence,
          countries: z.array(z.string()).describe('ISO 3166-1 alpha-3, also such as the source never names'),
          points: z.array(z.string()).describe('the cooperation points that the record follows'),
          status: z.enum(STATUSES),
          confidence: z
            .enum(CONFIDENCES)
            .describe('how well pages carry the record, not how much it matters'),
          commitment: wording,
          summary: wording,
          evidence: z.array(page.extend({ supports: wording })),
        }),
      )
      .describe('what became of the words, by public pages up to `afterwards.asOf`; ours, not the source’s'),
    afterwards: z.strictObject({
      asOf: z.string(),
      statuses: z.record(z.enum(STATUSES), legend),
      confidences: z.record(z.enum(CONFIDENCES), legend),
    }),
    timeline: z.array(
      z.strictObject({
        id: z.string(),
        date: z.string(),
        position,
        gazetteer: z.string().optional(),
        countries: z.array(z.string()),
        outcomes: z.array(z.string()),
        page,
        place: wording,
        event: wording,
      }),
    ),
    lessons: z.array(
      z.strictObject({
        id: z.string(),
        names: wording,
        summary: wording,
        questions: z.array(wording),
        sources: z.array(reference),
        stops: z.array(
          z.strictObject({
            id: z.string(),
            caption: wording,
            notes: wording,
            minutes: z.int().nullable(),
            view: z.string().describe('the query of an address, without language'),
          }),
        ),
      }),
    ),
  })
  .describe(
    'Interview Atlas: one interview with links, cooperation points, terms and figures. ' +
      'Offsets are UTF-16 code units in the source file, end exclusive.',
  )
export type PublishedEdition = z.infer<typeof PublishedEdition>

/** Which edition it is, as every file of it says. */
export type Imprint = PublishedEdition['edition']

/** Writes every span's words beside its offsets, so that the file can be read without the source. Checks its own shape. */
export function publish(edition: WholeEdition, imprint: Imprint): PublishedEdition {
  const exact = <S extends Span>(span: S) => ({ exact: words(edition, span), ...span })
  const { source, afterwards } = edition
  return PublishedEdition.parse({
    schema: 1,
    edition: imprint,
    source: {
      sha256: source.sha256,
      title: source.title,
      date: source.date,
      dateline: source.dateline,
      publisher: source.publisher,
      language: source.language,
    },
    paragraphs: edition.paragraphs.map(({ id, role, section, speaker, sentences }) => ({
      id,
      role,
      section,
      speaker,
      sentences: sentences.map(({ translation, ...sentence }) => ({
        ...sentence,
        [SOURCE_LANGUAGE]: words(edition, sentence),
        ...translation,
      })),
    })),
    places: edition.places,
    links: edition.links.map(({ span, ...link }) => ({ ...link, ...span })),
    themes: edition.themes.map(theme => ({ ...theme, example: exact(theme.example) })),
    points: edition.points.map(({ verb, governedBy, focus, quotations, places, themes, ...point }) => ({
      ...point,
      places: [...places],
      themes: [...themes],
      verb: verb && exact(verb),
      ...(governedBy ? { governedBy: exact(governedBy) } : {}),
      quotations: quotations.map(exact),
      ...(focus ? { focus: exact(focus) } : {}),
    })),
    terms: edition.terms.map(term => ({ ...term, spans: term.spans.map(exact) })),
    figures: edition.figures.map(exact),
    outcomes: afterwards.outcomes.map(outcome => ({
      ...exact(outcome),
      countries: [...outcome.countries],
      points: [...outcome.points],
      evidence: [...outcome.evidence],
    })),
    afterwards: { asOf: afterwards.asOf, statuses: afterwards.statuses, confidences: afterwards.confidences },
    timeline: afterwards.timeline.map(event => ({
      ...event,
      countries: [...event.countries],
      outcomes: [...event.outcomes],
    })),
    lessons: edition.lessons,
  })
}
