import * as z from 'zod/mini'
import { LANGUAGES } from '../model/language'
import { type Draft, DRAFT_ID, LIMITS } from './draft'

const words = (most: number) => z.string().check(z.maxLength(most))
const minutes = z.nullable(z.number().check(z.positive(), z.maximum(LIMITS.minutes)))

const Stop = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  caption: words(LIMITS.caption),
  notes: words(LIMITS.notes),
  minutes,
  view: words(LIMITS.view),
})

const head = {
  id: z.string().check(z.regex(DRAFT_ID)),
  name: words(LIMITS.name),
  lang: z.enum(LANGUAGES),
  questions: z.array(words(LIMITS.question)).check(z.maxLength(LIMITS.questions)),
}

const stops = z.array(Stop).check(
  z.maxLength(LIMITS.stops),
  z.refine(all => new Set(all.map(({ id }) => id)).size === all.length),
)

const shape = { ...head, stops }

/** A lesson that a teacher made, as files hold it. */
export const WholeDraft = z.strictObject(shape)

/** The same as a link holds it: without notes. */
export const LinkedDraft = z.strictObject({
  ...head,
  stops: z
    .array(z.strictObject({ caption: words(LIMITS.caption), minutes, view: words(LIMITS.view) }))
    .check(z.minLength(1), z.maxLength(LIMITS.stops)),
})

/** The same as this device keeps it. */
const KeptDraft = z.strictObject({
  ...shape,
  version: z.literal(1),
  /** Grows each time that it is written, by chance so far that no other window comes to the same. */
  revision: z.int().check(z.nonnegative()),
  /** When it was written, in milliseconds since 1970. */
  changed: z.number(),
})

/** What was not yet written when the page was left. */
export const LeftDraft = z.strictObject({ revision: z.int(), draft: WholeDraft })
export interface Left {
  readonly revision: number
  readonly draft: Draft
}

export interface Kept {
  readonly draft: Draft
  readonly revision: number
  readonly changed: number
}

/** A record of this device; undefined if it is damaged or of a version that is not known. */
export function readKept(record: unknown): Kept | undefined {
  const { data } = KeptDraft.safeParse(record)
  if (!data) return undefined
  const { version: _, revision, changed, ...draft } = data
  return { draft, revision, changed }
}
