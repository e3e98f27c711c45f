import { besides, type Language, LANGUAGES, usualText } from './language'
import type { OutcomeId } from './edition'
import type { Actor, PlaceId, PointId, Reason, SentenceId, Stance, ThemeId } from './edition'

/** `search` and `check` stand beside the map; the others have the whole width. `lessons` to `handout` are for the classroom, the last three for whoever checks. */
export const SCREENS = [
  'map',
  'text',
  'matrix',
  'compare',
  'glossary',
  'search',
  'check',
  'lessons',
  'predict',
  'quiz',
  'handout',
  'afterwards',
  'data',
  'about',
] as const
export type Screen = (typeof SCREENS)[number]

/** What the rows of the matrix are. */
export const MATRIX_ROWS = ['theme', 'actor', 'stance'] as const
export type MatrixRows = (typeof MATRIX_ROWS)[number]

/** What can be marked in the full text, each kind by itself. None of them is the plain reading. */
export const MARK_KINDS = ['places', 'points', 'terms', 'figures'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** How the layer Afterwards is laid out. */
export const AFTERWARDS_LISTS = ['records', 'timeline'] as const
export type AfterwardsList = (typeof AFTERWARDS_LISTS)[number]

/** How source and translation stand together where there is room for both ways. */
export const LAYOUTS = ['side', 'interleaved'] as const
export type Layout = (typeof LAYOUTS)[number]

/** How hard the questions of a quiz are, and how many there are. */
export const LEVELS = [1, 2, 3] as const
export type Level = (typeof LEVELS)[number]
export const COUNTS = [5, 10, 20] as const
export type Count = (typeof COUNTS)[number]

/** The sheets of a hand-out, and how they are printed: `grey` without colour, `letter` on US paper instead of A4. */
export const SHEETS = ['passages', 'gaps', 'matrix', 'key', 'notes', 'grey', 'letter'] as const
export type Sheet = (typeof SHEETS)[number]

declare const lessonId: unique symbol
/** A slug for lessons that ship with the atlas; those of teachers begin with `own-`. */
export type LessonId = string & { readonly [lessonId]: true }

/** Whose act a point is; `none` finds the facts that have no actor. */
export type ActorChoice = Actor | 'none'

/** Everything the reader chose. The address is a View; back and forward walk Views. */
export interface View {
  readonly place: PlaceId | null
  /** Two or three places side by side; else empty. */
  readonly compare: readonly PlaceId[]
  readonly theme: ThemeId | null
  readonly actor: ActorChoice | null
  readonly stance: Stance | null
  /** What counts as about a place: reasons up to and including this one. */
  readonly reason: Reason
  /** Leaves out points whose words return, word for word, where another place is spoken of. */
  readonly only: boolean
  readonly point: PointId | null
  /** A sentence of the full text, in view and marked. */
  readonly at: SentenceId | null
  /** A record of what became of the words. */
  readonly record: OutcomeId | null
  readonly view: Screen
  readonly by: MatrixRows
  /** What became of the words, by the words or by the days. */
  readonly list: AfterwardsList
  /** Whether a prediction shows what the text says. */
  readonly reveal: boolean
  /** Words looked for; empty if none. */
  readonly q: string
  /** The places drawn quietly although nothing asks for them; null for all that can be. */
  readonly layers: readonly PlaceId[] | null
  readonly marks: readonly MarkKind[]
  /** Whether points say which records follow them. */
  readonly after: boolean
  /** One or two languages, in the order of `LANGUAGES`. */
  readonly text: readonly Language[]
  readonly layout: Layout
  readonly sheet: readonly Sheet[]
  /** The questions of a quiz follow from it; empty before there are any. */
  readonly seed: string
  readonly level: Level
  readonly count: Count
  /** The lesson that is presented; the rest of the View is then what its stop shows, or what was chosen since. */
  readonly lesson: LessonId | null
  /** Counted from 1. */
  readonly stop: number
  /** The session of the windows that are kept in step, in the window of the presenter; else empty. */
  readonly presenter: string
  /** Inside the page of somebody else. */
  readonly embed: boolean
  readonly lang: Language
}

export const FIRST_VIEW: View = {
  place: null,
  compare: [],
  theme: null,
  actor: null,
  stance: null,
  reason: 'context',
  only: false,
  point: null,
  at: null,
  record: null,
  view: 'map',
  by: 'theme',
  list: 'records',
  reveal: false,
  q: '',
  layers: null,
  marks: ['places', 'points'],
  after: false,
  text: usualText('en'),
  layout: 'side',
  sheet: ['passages'],
  seed: '',
  level: 1,
  count: 10,
  lesson: null,
  stop: 1,
  presenter: '',
  embed: false,
  lang: 'en',
}

/** What an address means that says no more than its language. */
export const firstView = (lang: Language): View => ({ ...FIRST_VIEW, text: usualText(lang), lang })

/** What another language of the interface changes: whoever reads what is usual goes on reading what is usual. */
export const spokenIn = (view: View, lang: Language): Pick<View, 'lang' | 'text'> => ({
  lang,
  text: equal(view.text, usualText(view.lang)) ? usualText(lang) : view.text,
})

/** The languages whose words a View shows. */
export const languagesOf = ({ lang, text }: Pick<View, 'lang' | 'text'>): readonly Language[] =>
  LANGUAGES.filter(language => language === lang || language === besides(lang) || text.includes(language))

/** The filters of points: in the panel, in the matrix and between places compared. */
export type Filters = Pick<View, 'theme' | 'actor' | 'stance' | 'only'>
export const NO_FILTERS: Filters = { theme: null, actor: null, stance: null, only: false }

export const isFiltered = ({ theme, actor, stance, only }: Filters): boolean =>
  theme !== null || actor !== null || stance !== null || only

/** Equal values, lists by what they hold. */
export const equal = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.join() === b.join())

/** The keys in which two Views differ. */
export const differences = (a: View, b: View): (keyof View)[] =>
  (Object.keys(a) as (keyof View)[]).filter(key => !equal(a[key], b[key]))

/** The screen that the rest of a View asks for where none is named. */
export function impliedScreen({
  at,
  record,
  compare,
  q,
}: Pick<View, 'at' | 'record' | 'compare' | 'q'>): Screen {
  if (record !== null) return 'afterwards'
  if (at !== null) return 'text'
  if (compare.length > 0) return 'compare'
  return q.trim() === '' ? 'map' : 'search'
}

/** Screens that show the words looked for. */
export const SEEKING: readonly Screen[] = ['text', 'glossary', 'search']

/** A View on another screen: what that screen can show is kept, the rest let go. */
export const turnedTo = (view: View, screen: Screen): View => ({
  ...view,
  view: screen,
  ...(SEEKING.includes(screen) ? {} : { q: '' }),
  ...(screen === 'text' ? {} : { at: null }),
  ...(screen === 'afterwards' ? {} : { record: null }),
  ...(screen === 'compare' ? {} : { compare: [] }),
  ...(screen === 'map' ? {} : { point: null }),
  ...(screen === 'search' ? { place: null } : {}),
  ...(screen === 'predict' ? {} : { reveal: false }),
  ...(screen === 'quiz' ? {} : { seed: '' }),
  lesson: null,
  stop: 1,
})

/** Screens that a lesson can be taken to without being presented. */
const BESIDE_LESSON: readonly Screen[] = ['handout', 'lessons']

/** Whether the View is for a room: the whole window shows a stop of a lesson. */
export const isPresenting = ({ lesson, view }: Pick<View, 'lesson' | 'view'>): boolean =>
  lesson !== null && !BESIDE_LESSON.includes(view)
