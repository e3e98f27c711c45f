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
  type WholeEdition,
  words,
} from '../model/edition'

const offset = z.int().min(0)
const sentence = z.string().regex(/^p\d+\.s\d+$/)
const bilingual = z.strictObject({ zh: z.string(), en: z.string() })
const names = z.strictObject({ zh: z.string(), en: z.string(), ru: z.string() })
const translations = z.strictObject({ en: z.string() })
const cut = z.strictObject({ exact: z.string(), start: offset, end: offset })
const reference = z.strictObject({ title: z.string(), url: z.string(), date: z.string().optional() })
const position = z.tuple([z.number(), z.number()]).describe('longitude, latitude in degrees')

export const PublishedEdition = z
  .strictObject({
    schema: z.literal(1),
    source: z.strictObject({
      sha256: z.string(),
      title: bilingual,
      date: z.string(),
      dateline: bilingual,
      publisher: bilingual,
      language: z.string(),
    }),
    paragraphs: z.array(
      z.strictObject({
        id: z.string().regex(/^p\d+$/),
        role: z.enum(ROLES),
        section: z.int().min(0),
        speaker: z.enum(SPEAKERS),
        sentences: z.array(
          z.strictObject({ id: sentence, start: offset, end: offset, zh: z.string(), en: z.string() }),
        ),
      }),
    ),
    places: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(PLACE_KINDS),
        names,
        pinyin: z.string(),
        short: names.optional(),
        members: z.array(z.string()).optional(),
        wikidata: z.string().optional(),
        position: position.optional(),
        country: z.string().optional(),
        capital: z.boolean().optional(),
        path: z.array(z.array(position)).optional(),
        uncertain: z.array(z.array(position)).optional(),
        stops: z.array(z.strictObject({ place: z.string(), dates: z.string() })).optional(),
        note: bilingual.optional(),
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
        names,
        short: names,
        definition: bilingual,
        excludes: bilingual,
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
        summary: bilingual,
      }),
    ),
    terms: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(TERM_KINDS),
        names: z.strictObject({ en: z.string(), ru: z.string() }),
        pinyin: z.string(),
        explanation: bilingual,
        spans: z.array(cut),
      }),
    ),
    figures: z.array(
      cut.extend({
        id: z.string(),
        sentence,
        kind: z.enum(['date', 'duration', 'quantity', 'ordinal']),
        meaning: bilingual,
        resolved: z.string().optional(),
      }),
    ),
    outcomes: z.array(z.never()).describe('from when the layer Afterwards ships'),
    lessons: z.array(
      z.strictObject({
        id: z.string(),
        names: bilingual,
        summary: bilingual,
        questions: z.array(bilingual),
        sources: z.array(reference),
        stops: z.array(
          z.strictObject({
            id: z.string(),
            caption: bilingual,
            notes: bilingual,
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

/** Writes every span's words beside its offsets, so that the file can be read without the source. Checks its own shape. */
export function publish(edition: WholeEdition): PublishedEdition {
  const exact = <S extends Span>(span: S) => ({ exact: words(edition, span), ...span })
  const { source } = edition
  return PublishedEdition.parse({
    schema: 1,
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
        zh: words(edition, sentence),
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
    outcomes: [],
    lessons: edition.lessons,
  })
}
