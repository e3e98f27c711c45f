/** The shapes of the layer “Afterwards”: facts, which belong to no language, and the words of each. */
import { z } from 'zod'
import { CONFIDENCES, STATUSES } from '../model/outcome'
import { WebAddress } from './web-address'

const Prose = z
  .string()
  .min(1)
  .refine(text => text.trim() === text && !text.includes('  '), { message: 'has a space too many' })
const SentenceId = z.string().regex(/^p\d+\.s\d+$/, 'is not a sentence id like p25.s3')
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a lower-case slug')
const Country = z.string().regex(/^[A-Z]{3}$/, 'is not a country code of ISO 3166-1 alpha-3')
const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

const MONTH = '\\d{4}-(?:0[1-9]|1[0-2])'
const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const Month = z.string().regex(new RegExp(`^${MONTH}$`), 'is not a month like 2026-04')
const MonthOrDay = z
  .string()
  .regex(new RegExp(`^${MONTH}(?:-${DAY})?$`), 'is neither a month nor a day in ISO 8601')
const PageDate = z
  .string()
  .regex(
    new RegExp(`^(?:n\\.d\\.|\\d{4}|${MONTH}(?:-${DAY})?)$`),
    'is neither an ISO 8601 date nor “n.d.”, for a page that shows none',
  )

const PageFile = z.strictObject({
  title: Prose,
  publisher: Prose,
  date: PageDate,
  url: WebAddress,
})

const OutcomeFile = z.strictObject({
  id: Slug,
  countries: z.array(Country).min(1),
  sentence: SentenceId,
  exact: z.string().min(1),
  nth: z.int().min(1).optional(),
  /** The points that it follows; empty where none quotes these words. */
  points: z.array(Slug),
  status: z.enum(STATUSES),
  confidence: z.enum(CONFIDENCES),
  evidence: z.array(PageFile).min(1),
})

const EventFile = z
  .strictObject({
    id: Slug,
    date: MonthOrDay,
    /** A city of the gazetteer, which then says where that is. */
    gazetteer: Slug.optional(),
    position: Position.optional(),
    countries: z.array(Country).min(1),
    outcomes: z.array(Slug),
    evidence: PageFile,
  })
  .refine(({ gazetteer, position }) => (gazetteer === undefined) !== (position === undefined), {
    message: 'stands either in a city of the gazetteer or at a position of its own',
  })

export const OutcomesFile = z.strictObject({
  asOf: Month,
  outcomes: z.array(OutcomeFile),
  timeline: z.array(EventFile),
})

const LegendWords = z.strictObject({ name: Prose, meaning: Prose })

/** What a language says of the layer. `supports` in the order of the record's evidence. */
export const OutcomesWords = z.strictObject({
  statuses: z.record(z.enum(STATUSES), LegendWords),
  confidence: z.record(z.enum(CONFIDENCES), LegendWords),
  rules: z.array(Prose).min(1),
  weak: z.array(Prose).min(1),
  /** Names of the countries that are not in the gazetteer. */
  countries: z.record(Country, Prose),
  outcomes: z.record(Slug, z.strictObject({ commitment: Prose, summary: Prose, supports: z.array(Prose) })),
  timeline: z.record(Slug, z.strictObject({ place: Prose, event: Prose })),
})
