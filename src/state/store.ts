import type { Language } from '../model/language'
import { createStore, type StoreApi } from 'zustand'
import type { Concordance } from '../model/concordance'
import { type Lesson, stopView } from '../model/lesson'
import type { PlaceId, PointId, Reason, SentenceId } from '../model/edition'
import { ALL_LANGUAGES, type Languages } from './languages'
import { reveal } from '../model/panel'
import {
  differences,
  type Filters,
  FIRST_VIEW,
  isFiltered,
  languagesOf,
  type Layout,
  type MarkKind,
  type MatrixRows,
  type Sheet,
  NO_FILTERS,
  type Screen,
  SEEKING,
  spokenIn,
  turnedTo,
  type View,
} from '../model/view'
import type { Fault } from '../model/address'

/** What hand, pen or focus is at. It never enters the address. */
export type Pointed =
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'sentence'; readonly id: SentenceId }
  | { readonly kind: 'point'; readonly id: PointId }

export interface AtlasState {
  readonly view: View
  /** The languages whose words are there; those of the View always are. */
  readonly there: readonly Language[]
  /** A language that was asked for and could not be fetched: the View stayed as it was. */
  readonly missing: Language | null
  /** Parts of the link that could not be read. */
  readonly faults: readonly Fault[]
  readonly pointed: Pointed | null
  /** The sentence of the full text that the reader has come to by scrolling. It never enters the address. */
  readonly reached: SentenceId | null
  /** How the View came: by the reader's choice, by back and forward, with the link that opened the page, or from another window that is kept in step. */
  readonly arrival: 'choice' | 'history' | 'link' | 'mirror'
  /** Chooses a place, or with null none: beside the text its sentences are marked, elsewhere its panel opens. The place chosen already is let go. */
  readonly choose: (place: PlaceId | null) => void
  /** Opens the panel of a place, from wherever the reader is. */
  readonly visit: (place: PlaceId) => void
  readonly choosePoint: (point: PointId | null) => void
  readonly filter: (filters: Partial<Filters>) => void
  /** Takes all filters off, but one that is no filter where the reader is. */
  readonly clearFilters: (but?: keyof Filters) => void
  readonly count: (upTo: Reason) => void
  readonly turnTo: (screen: Screen) => void
  /** Opens a sentence in the full text. */
  readonly open: (sentence: SentenceId | null) => void
  /** Puts two or three places side by side. */
  readonly compare: (places: readonly PlaceId[]) => void
  /** Looks for words, on the screen that the reader is at if it can show them. */
  readonly seek: (words: string) => void
  /** What the rows of the matrix are. */
  readonly tabulate: (by: MatrixRows) => void
  /** Chooses a cell of the matrix, or with nulls a whole column or row. */
  readonly pick: (place: PlaceId | null, row: Partial<Filters>) => void
  /** Presents a lesson at a stop, counted from 1; what was chosen at another stop is let go. */
  readonly present: (lesson: Lesson, stop: number) => void
  /** Leaves the lesson for the screen of all lessons. */
  readonly endLesson: () => void
  /** Opens a record of what became of the words, or closes it; lays the records out, or narrows them to a place. */
  readonly record: (part: Partial<Pick<View, 'record' | 'list' | 'place'>>) => void
  /** Whether points say which records follow them. */
  readonly showAfter: (after: boolean) => void
  /** Chooses the theme of a prediction, or shows what the text says. */
  readonly predict: (part: Partial<Pick<View, 'theme' | 'reveal'>>) => void
  /** Asks for other questions, or more, or harder ones. */
  readonly ask: (part: Partial<Pick<View, 'seed' | 'level' | 'count'>>) => void
  /** The sheets of the hand-out. */
  readonly print: (sheets: readonly Sheet[]) => void
  readonly layer: (layers: readonly PlaceId[] | null) => void
  readonly speak: (lang: Language) => void
  /** Has the words of more languages ready. Never rejects: `there` says which there are. */
  readonly learn: (languages: readonly Language[]) => Promise<void>
  readonly read: (languages: readonly Language[], layout?: Layout) => void
  readonly mark: (marks: readonly MarkKind[]) => void
  readonly point: (at: Pointed | null) => void
  readonly reach: (sentence: SentenceId | null) => void
  /** Lets go of the innermost choice: point, filters, sentence, place, words. Answers whether there was one. */
  readonly letGo: () => boolean
  readonly dismissFaults: () => void
  /** Takes the View of another window. */
  readonly follow: (view: View) => void
  /** Takes a View from history or from a link. */
  readonly restore: (view: View, faults: readonly Fault[]) => void
}

export type AtlasStore = StoreApi<AtlasState>

/** A store of one reader's choices. Each test makes its own. The languages of the first View must be there. */
export function createAtlas(
  text: Concordance,
  start: { view: View; faults: readonly Fault[] },
  languages: Languages = ALL_LANGUAGES,
): AtlasStore {
  return createStore<AtlasState>((set, get) => {
    const settle = (part: Partial<AtlasState>) => set({ ...part, there: languages.there(), missing: null })
    /** Does something at once if the languages that it needs are there, else when they are. */
    const when = (view: View, act: () => void) => {
      const there = languages.there()
      const lacking = languagesOf(view).filter(language => !there.includes(language))
      if (lacking.length === 0) {
        act()
        return
      }
      languages.load(lacking).then(act, () => set({ missing: lacking[0] ?? null }))
    }
    /** What is chosen meanwhile holds: the change is made to the View of the moment when it can be. */
    const change = (part: Partial<View>) =>
      when({ ...get().view, ...part }, () => {
        const view = { ...get().view, ...part }
        if (differences(view, get().view).length > 0) {
          settle({ view, faults: [], pointed: null, arrival: 'choice' })
        }
      })
    let latest: View | null = null
    /** Goes to a whole View, unless another was asked for while its languages were on their way. */
    const goTo = (view: View, part: Partial<AtlasState>) => {
      latest = view
      when(view, () => {
        if (latest === view) settle({ ...part, view, pointed: null })
      })
    }
    /** A chosen point that the new filters or reason hide would be chosen invisibly. */
    const keepPoint = (part: Partial<View>) => change({ ...part, point: null })
    const panelOf = (place: PlaceId | null): Partial<View> => ({
      place,
      point: null,
      at: null,
      q: '',
      compare: [],
      view: 'map',
      ...NO_FILTERS,
    })

    return {
      ...start,
      there: languages.there(),
      missing: null,
      pointed: null,
      reached: null,
      arrival: 'link',
      choose: place => {
        const { view } = get()
        const again = place === view.place && (view.view === 'map' || view.view === 'text')
        if (view.view === 'text') change({ place: again ? null : place, point: null, at: null })
        else change(panelOf(again ? null : place))
      },
      visit: place => change(panelOf(place)),
      choosePoint: id => {
        const { view } = get()
        change(
          id === null
            ? { point: null }
            : reveal(text, { ...view, point: id, at: null, q: '', compare: [], view: 'map' }),
        )
      },
      filter: keepPoint,
      clearFilters: but => change({ ...NO_FILTERS, ...(but ? { [but]: get().view[but] } : {}) }),
      count: reason => keepPoint({ reason }),
      turnTo: screen => change(turnedTo(get().view, screen)),
      open: at => change({ at, view: 'text', compare: [], point: null }),
      compare: places =>
        change({ compare: places, view: 'compare', place: null, point: null, at: null, q: '' }),
      seek: q => {
        const { view } = get()
        const here = SEEKING.includes(view.view)
        change({ q, ...(here ? {} : { view: 'search', point: null, at: null, compare: [], place: null }) })
      },
      // A row that was chosen is no filter of the new rows.
      tabulate: by => keepPoint({ by, [get().view.by]: null, [by]: null }),
      pick: (place, row) => keepPoint({ place, ...row }),
      present: (lesson, stop) => change(stopView(lesson, stop, get().view)),
      endLesson: () => {
        const { text: read, layout, marks, layers, embed, lang } = get().view
        change({ ...FIRST_VIEW, text: read, layout, marks, layers, embed, lang, view: 'lessons' })
      },
      record: part => change({ view: 'afterwards', point: null, at: null, q: '', compare: [], ...part }),
      showAfter: after => change({ after }),
      predict: part => change({ reveal: false, ...part }),
      ask: part => change(part),
      print: sheet => change({ sheet }),
      layer: layers => change({ layers }),
      speak: lang => change(spokenIn(get().view, lang)),
      read: (read, layout) => change({ text: read, ...(layout ? { layout } : {}) }),
      mark: marks => change({ marks }),
      learn: async wanted => {
        await languages.load(wanted).catch(() => undefined)
        if (languages.there().length !== get().there.length) set({ there: languages.there() })
      },
      point: pointed => {
        const now = get().pointed
        if (now?.kind !== pointed?.kind || now?.id !== pointed?.id) set({ pointed })
      },
      reach: reached => {
        if (reached !== get().reached) set({ reached })
      },
      letGo: () => {
        const { view } = get()
        if (view.view === 'text') {
          if (view.at !== null) change({ at: null })
          else if (view.place !== null) change({ place: null })
          else if (view.q !== '') change({ q: '' })
          else return false
        } else if (view.point !== null) change({ point: null })
        else if (isFiltered(view)) change(NO_FILTERS)
        else if (view.place !== null) change({ place: null })
        else if (view.q !== '') change({ q: '' })
        else return false
        return true
      },
      dismissFaults: () => set({ faults: [], missing: null }),
      follow: view => {
        if (differences(view, get().view).length > 0) goTo(view, { faults: [], arrival: 'mirror' })
      },
      restore: (view, faults) => goTo(view, { faults, arrival: 'history' }),
    }
  })
}
