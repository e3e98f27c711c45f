import { createStore, type StoreApi } from 'zustand'
import type { Concordance } from '../model/concordance'
import type { PlaceId, PointId, Reason, SentenceId, TextLanguage } from '../model/edition'
import { type Filters, type InterfaceLanguage, NO_FILTERS, type Screen, type View } from '../model/view'
import { reveal } from '../model/panel'
import type { Fault } from './url'

/** What hand, pen or focus is at. It never enters the address. */
export type Pointed =
  | { readonly kind: 'place'; readonly id: PlaceId }
  | { readonly kind: 'sentence'; readonly id: SentenceId }
  | { readonly kind: 'point'; readonly id: PointId }

export interface AtlasState {
  readonly view: View
  /** Parts of the link that could not be read. */
  readonly faults: readonly Fault[]
  readonly pointed: Pointed | null
  /** How the View came: by the reader's choice, by back and forward, or with the link that opened the page. */
  readonly arrival: 'choice' | 'history' | 'link'
  /** Chooses a place, or with null none. The place chosen already is let go. */
  readonly choose: (place: PlaceId | null) => void
  readonly choosePoint: (point: PointId | null) => void
  readonly filter: (filters: Partial<Filters>) => void
  readonly clearFilters: () => void
  readonly count: (upTo: Reason) => void
  readonly turnTo: (screen: Screen) => void
  /** Opens a sentence in the full text. */
  readonly open: (sentence: SentenceId | null) => void
  readonly speak: (lang: InterfaceLanguage) => void
  readonly read: (languages: readonly TextLanguage[]) => void
  readonly mark: (marks: boolean) => void
  readonly point: (at: Pointed | null) => void
  /** Lets go of the innermost choice: point, filters, sentence, place. Answers whether there was one. */
  readonly letGo: () => boolean
  readonly dismissFaults: () => void
  /** Takes a View from history or from a link. */
  readonly restore: (view: View, faults: readonly Fault[]) => void
}

export type AtlasStore = StoreApi<AtlasState>

const same = (a: View, b: View): boolean => (Object.keys(a) as (keyof View)[]).every(key => a[key] === b[key])

/** A store of one reader's choices. Each test makes its own. */
export function createAtlas(text: Concordance, start: { view: View; faults: readonly Fault[] }): AtlasStore {
  return createStore<AtlasState>((set, get) => {
    const change = (part: Partial<View>) => {
      const view = { ...get().view, ...part }
      if (!same(view, get().view)) set({ view, faults: [], pointed: null, arrival: 'choice' })
    }
    /** A chosen point that the new filters or reason hide would be chosen invisibly. */
    const keepPoint = (part: Partial<View>) => change({ ...part, point: null })

    return {
      ...start,
      pointed: null,
      arrival: 'link',
      choose: place => {
        const again = place === get().view.place && get().view.view === 'map'
        change({ place: again ? null : place, point: null, at: null, view: 'map', ...NO_FILTERS })
      },
      choosePoint: id => {
        const { view } = get()
        change(id === null ? { point: null } : reveal(text, { ...view, point: id, at: null, view: 'map' }))
      },
      filter: keepPoint,
      clearFilters: () => change(NO_FILTERS),
      count: reason => keepPoint({ reason }),
      turnTo: view => change({ view }),
      open: at => change({ at, view: 'text' }),
      speak: lang => change({ lang }),
      read: text => change({ text }),
      mark: marks => change({ marks }),
      point: pointed => {
        const now = get().pointed
        if (now?.kind !== pointed?.kind || now?.id !== pointed?.id) set({ pointed })
      },
      letGo: () => {
        const { view } = get()
        if (view.view === 'text') {
          if (view.at === null) return false
          change({ at: null })
        } else if (view.point !== null) change({ point: null })
        else if (view.theme ?? view.actor ?? view.stance) change(NO_FILTERS)
        else if (view.place !== null) change({ place: null })
        else return false
        return true
      },
      dismissFaults: () => set({ faults: [] }),
      restore: (view, faults) => set({ view, faults, pointed: null, arrival: 'history' }),
    }
  })
}
