/**
 * The shapes that editors write. Words of the source are given as words (`exact`), never as numbers:
 * the build finds them. Only the build imports this file, so the schemas cost the app nothing.
 */
import { z } from 'zod'
import { isTranslation, isWide, type Language } from '../model/language'
import { ACTORS, PLACE_KINDS, REASONS, SCOPES, STANCES, TERM_KINDS, THEME_IDS } from '../model/edition'
import { WebAddress } from './web-address'

const Prose = z
  .string()
  .min(1)
  .refine(text => text.trim() === text && !text.includes('  '), {
    message: 'has a space too many',
  })

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
const Reference = z.strictObject({ title: Prose, url: WebAddress, date: IsoDate.optional() })

/** Words in a known sentence; `nth` counts from 1 where they occur more than once. */
const Words = z.strictObject({ exact: z.string().min(1), nth: z.int().min(1).optional() })
const Located = Words.extend({ sentence: SentenceId })

export const SourceFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  date: IsoDate,
  language: z.literal('zh-Hans'),
  /** The first paragraph of each question, in order; what follows up to the next is its answer. */
  questions: z.array(ParagraphId).min(1),
  focus: z.array(PlaceId).min(1),
  silent: z.array(PlaceId),
})

/** What a language says of the document as a whole; a heading for the lead and one for each question. */
export const SourceWords = z.strictObject({
  title: Prose,
  subtitle: Prose,
  dateline: Prose,
  publisher: Prose,
  headings: z.array(Prose),
})

export const TranslationFile = z.record(SentenceId, Prose)

export const PlacesFile = z.array(
  z.strictObject({
    id: PlaceId,
    kind: z.enum(PLACE_KINDS),
    pinyin: Prose,
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
    sources: z.array(Reference).optional(),
  }),
)

/** `short` is for labels and lists, where the name is long. */
export const PlaceWords = z.strictObject({ name: Prose, short: Prose.optional(), note: Prose.optional() })

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
    verb: Words.nullable(),
    governedBy: Located.optional(),
    quotations: z.tuple([Located], Located),
    focus: Words.optional(),
  }),
)

/** `quotations` in the order of the point's, each a part of its sentence's translation; `verb` a part of the first. The source needs neither. */
export const pointWords = (language: Language) =>
  z.strictObject({
    summary: Prose,
    quotations: isTranslation(language) ? z.array(Prose).min(1) : z.array(Prose).max(0).optional(),
    verb: isTranslation(language) ? Prose.optional() : z.undefined().optional(),
  })

export const ThemesFile = z.array(
  z.strictObject({
    id: z.enum(THEME_IDS),
    example: Located,
  }),
)

export const ThemeWords = z.strictObject({ name: Prose, short: Prose, definition: Prose, excludes: Prose })

export const TermsFile = z.array(
  z.strictObject({
    id: Slug,
    kind: z.enum(TERM_KINDS),
    forms: z.array(z.string().min(2)).min(1),
    pinyin: Prose,
  }),
)

/** The phrase itself is the source's: only translations name it. */
export const termWords = (language: Language) =>
  z.strictObject({ name: isTranslation(language) ? Prose : z.undefined().optional(), explanation: Prose })

/** What a figure counts or dates. */
export const FigureWords = Prose

export const FiguresFile = z.array(
  Located.extend({
    id: Slug,
    kind: z.enum(['date', 'duration', 'quantity', 'ordinal']),
    resolved: IsoInterval.optional(),
  }),
)

const LessonStopFile = z.strictObject({
  id: Slug,
  minutes: z.int().min(1).max(60),
  view: z.string(),
})

export const LessonFile = z.strictObject({
  id: Slug,
  sources: z.array(Reference),
  stops: z.tuple([LessonStopFile], LessonStopFile),
})

/** Captions are read from the back row: so many letters, of those as wide as they are high fewer. */
const longestCaption = (language: Language): number => (isWide(language) ? 26 : 70)

export const lessonWords = (language: Language) =>
  z.strictObject({
    name: Prose,
    summary: Prose,
    questions: z.array(Prose).min(1),
    stops: z.record(Slug, z.strictObject({ caption: Prose.max(longestCaption(language)), notes: Prose })),
  })
