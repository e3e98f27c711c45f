/**
 * The shapes that editors write. Words of the source are given as words (`exact`), never as numbers:
 * the build finds them. Only the build imports this file, so the schemas cost the app nothing.
 */
import { z } from 'zod'
import { ACTORS, PLACE_KINDS, REASONS, SCOPES, STANCES, TERM_KINDS, THEME_IDS } from '../model/edition'

const Prose = z
  .string()
  .min(1)
  .refine(text => text.trim() === text && !text.includes('  '), {
    message: 'has a space too many',
  })
const OurWords = z.strictObject({ zh: Prose, en: Prose })
const AllNames = z.strictObject({ zh: Prose, en: Prose, ru: Prose })
export const Translations = z.strictObject({ en: Prose })

const SentenceId = z.string().regex(/^p\d+\.s\d+$/, 'is not a sentence id like p25.s3')
const ParagraphId = z.string().regex(/^p\d+$/, 'is not a paragraph id like p25')
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case slug')
const PlaceId = z
  .string()
  .regex(/^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$/, 'is neither an ISO 3166 code nor a slug')
const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const Line = z.array(Position).min(2)
const IsoDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'is not an ISO 8601 date')
const IsoInterval = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/, 'is not an ISO 8601 date or interval')
const Days = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/,
    'is not a day or an interval of days, as ISO 8601 writes them',
  )
const Reference = z.strictObject({ title: Prose, url: z.httpUrl(), date: IsoDate.optional() })

/** Words in a known sentence; `nth` counts from 1 where they occur more than once. */
const Words = z.strictObject({ exact: z.string().min(1), nth: z.int().min(1).optional() })
const Located = Words.extend({ sentence: SentenceId })

export const SourceFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: OurWords,
  subtitle: OurWords,
  date: IsoDate,
  dateline: OurWords,
  publisher: OurWords,
  language: z.literal('zh-Hans'),
  /** The first paragraph of each question, in order; what follows up to the next is its answer. */
  questions: z.array(ParagraphId).min(1),
  headings: z.array(OurWords),
  focus: z.array(PlaceId).min(1),
  silent: z.array(PlaceId),
})

export const TranslationFile = z.record(SentenceId, Prose)

export const PlacesFile = z.array(
  z.strictObject({
    id: PlaceId,
    kind: z.enum(PLACE_KINDS),
    names: AllNames,
    pinyin: Prose,
    short: AllNames.optional(),
    iso2: z.string().length(2).optional(),
    isoNumeric: z.string().length(3).optional(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    members: z.array(PlaceId).optional(),
    position: Position.optional(),
    country: PlaceId.optional(),
    capitalOf: PlaceId.optional(),
    path: z.array(Line).optional(),
    uncertain: z.array(Line).optional(),
    stops: z.array(z.strictObject({ place: PlaceId, dates: Days })).optional(),
    note: OurWords.optional(),
    sources: z.array(Reference).optional(),
  }),
)

export const LinksFile = z.record(
  SentenceId,
  z.array(Words.partial({ exact: true }).extend({ place: PlaceId, reason: z.enum(REASONS) })),
)

export const PointsFile = z.array(
  z.strictObject({
    id: Slug,
    places: z.array(PlaceId).min(1),
    themes: z.tuple([z.enum(THEME_IDS)], z.enum(THEME_IDS)),
    scope: z.enum(SCOPES),
    actor: z.enum(ACTORS).nullable(),
    stance: z.enum(STANCES),
    verb: Words.extend({ rendering: Translations }).nullable(),
    governedBy: Located.optional(),
    quotations: z.tuple(
      [Located.extend({ translation: Translations })],
      Located.extend({ translation: Translations }),
    ),
    focus: Words.optional(),
    summary: OurWords,
  }),
)

export const ThemesFile = z.array(
  z.strictObject({
    id: z.enum(THEME_IDS),
    names: AllNames,
    short: AllNames,
    definition: OurWords,
    excludes: OurWords,
    example: Located,
  }),
)

export const TermsFile = z.array(
  z.strictObject({
    id: Slug,
    kind: z.enum(TERM_KINDS),
    forms: z.array(z.string().min(2)).min(1),
    names: z.strictObject({ en: Prose, ru: Prose }),
    pinyin: Prose,
    explanation: OurWords,
  }),
)

export const FiguresFile = z.array(
  Located.extend({
    id: Slug,
    kind: z.enum(['date', 'duration', 'quantity', 'ordinal']),
    meaning: OurWords,
    resolved: IsoInterval.optional(),
  }),
)

/** Captions are read from the back row. */
const Caption = z.strictObject({ zh: Prose.max(26), en: Prose.max(70) })
const LessonStopFile = z.strictObject({
  id: Slug,
  caption: Caption,
  notes: OurWords,
  minutes: z.int().min(1).max(60),
  view: z.string(),
})

export const LessonFile = z.strictObject({
  id: Slug,
  names: OurWords,
  summary: OurWords,
  questions: z.array(OurWords).min(1),
  sources: z.array(Reference),
  stops: z.tuple([LessonStopFile], LessonStopFile),
})
