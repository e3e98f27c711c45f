import type { Language } from '../model/language'
import { createStore, type StoreApi } from 'zustand'
import type { Concordance } from '../model/concordance'
import type { Lesson } from '../model/lesson'
import {
  type Draft,
  draftOf,
  type Edit,
  lessonOf,
  newDraftId,
  newStop,
  nextName,
  sameWords,
  withStop,
} from './draft'
import type { FileFault } from './draft-file'
import type { Keeper, Keeping } from './draft-keeper'
import { recallHere, rememberHere } from './storage'

export type { Draft } from './draft'
export type { Keeping } from './draft-keeper'

/** Where a View was pinned: its number, counted from 1, in which lesson; null if the lesson is full. */
export interface Pinned {
  readonly lesson: Draft
  readonly stop: number | null
}

/** What became of a file: opened under its own id, or beside the lesson that has it; the same as one here; or no lesson. */
export type Opened =
  | { readonly kind: 'opened' | 'beside' | 'here'; readonly draft: Draft }
  | { readonly kind: 'fault'; readonly fault: FileFault }

export interface DraftsState {
  readonly kind: 'absent' | 'loading' | 'ready'
  /** The newest first. */
  readonly drafts: readonly Draft[]
  /** The lesson that is being made: what is pinned goes there. */
  readonly making: string | null
  readonly keeping: Keeping
  /** Records of this device that could not be read, as they are. */
  readonly unreadable: readonly unknown[]
  /** The name of a lesson that was also changed in another window, and that of the copy with what was changed here. */
  readonly forked: { readonly name: string; readonly copy: string } | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Reads what this device keeps. Never rejects. */
  readonly load: () => Promise<void>
  readonly lesson: (id: string) => Lesson | undefined
  /** Puts a View, given as its query, at the end of the lesson that is being made; begins one, with this name, if there is none. */
  readonly pin: (view: string, caption: string, lang: Language, name: string) => Promise<Pinned>
  /** Begins a lesson without stops. */
  readonly begin: (name: string, lang: Language) => void
  /** Makes a lesson of others the teacher's own, in one language; under its id, if that is free and made by a teacher. */
  readonly adopt: (lesson: Lesson, lang: Language) => void
  /** Reads a file, and changes nothing if it holds no lesson. */
  readonly open: (file: Blob) => Promise<Opened>
  /** Chooses which lesson is being made. */
  readonly choose: (id: string | null) => void
  /** Changes a lesson. Edits with the same `typing`, one soon after the other, are one step back. */
  readonly edit: (id: string, edit: Edit, typing?: string) => void
  readonly remove: (id: string) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly dismissFork: () => void
}

export type DraftStore = StoreApi<DraftsState>

/** A change of one lesson; undefined is a lesson that is not there. */
interface Step {
  readonly id: string
  readonly before: Draft | undefined
  readonly after: Draft | undefined
  /** Where it stands, or stood, among the lessons. */
  readonly at: number
  readonly typing: string | undefined
  readonly time: number
}

const MOST_STEPS = 200
/** Whoever pauses for longer than this many milliseconds has come to another step. */
const PAUSE = 1500
const MAKING = 'making'

/** The lessons of the teacher on this device. */
export function createDrafts(text: Concordance): DraftStore {
  return createStore<DraftsState>((set, get) => {
    let keeper: Keeper | null = null
    let loading: Promise<void> | null = null
    let past: readonly Step[] = []
    let future: readonly Step[] = []
    const lessons = new WeakMap<Draft, Lesson>()
    const find = (id: string | null) => get().drafts.find(draft => draft.id === id)

    const put = (id: string, draft: Draft | undefined, at: number) => {
      const drafts = get().drafts.filter(one => one.id !== id)
      set({ drafts: draft ? drafts.toSpliced(at, 0, draft) : drafts })
    }
    const remembering = (steps: { past?: readonly Step[]; future?: readonly Step[] }) => {
      past = (steps.past ?? past).slice(-MOST_STEPS)
      future = steps.future ?? future
      set({ canUndo: past.length > 0, canRedo: future.length > 0 })
    }
    /** What happened elsewhere is not for this window to undo. */
    const forget = (id: string) => {
      const others = (steps: readonly Step[]) => steps.filter(step => step.id !== id)
      remembering({ past: others(past), future: others(future) })
    }
    const choose = (making: string | null) => {
      rememberHere(MAKING, making)
      set({ making })
    }
    const save = (how: 'soon' | 'now') => {
      if (keeper) keeper.save(how)
      else void get().load()
    }
    const change = (id: string, after: Draft | undefined, typing?: string) => {
      const before = find(id)
      if (before === after) return
      const at = before ? get().drafts.indexOf(before) : 0
      // Not the time of day, which can be set.
      const time = performance.now()
      const last = past.at(-1)
      const goesOn = typing !== undefined && last?.typing === typing && last.id === id
      const step: Step =
        goesOn && time - last.time < PAUSE && future.length === 0
          ? { ...last, after, time }
          : { id, before, after, at, typing, time }
      put(id, after, at)
      remembering({ past: [...(step.before === before ? past : past.slice(0, -1)), step], future: [] })
      save(typing === undefined ? 'now' : 'soon')
    }
    const add = (draft: Draft) => {
      change(draft.id, draft)
      choose(draft.id)
    }
    const walk = ({ id, at }: Step, to: Draft | undefined) => {
      put(id, to, at)
      if (to || get().making === id) choose(to ? id : null)
      save('now')
    }

    const start = async () => {
      set({ kind: 'loading' })
      try {
        const { createKeeper } = await import('./draft-keeper')
        keeper = createKeeper({
          drafts: () => get().drafts,
          take: draft => {
            const there = find(draft.id)
            put(draft.id, draft, there ? get().drafts.indexOf(there) : 0)
            forget(draft.id)
          },
          drop: id => {
            put(id, undefined, 0)
            forget(id)
            if (get().making === id) choose(null)
          },
          fork: (id, copy, theirs) => {
            const name = find(id)?.name ?? ''
            set({
              drafts: get().drafts.flatMap(one =>
                one.id === id ? [copy, ...(theirs ? [theirs] : [])] : one,
              ),
              forked: { name, copy: copy.name },
            })
            forget(id)
            if (get().making === id) choose(copy.id)
          },
          report: keeping => set({ keeping }),
          showUnreadable: unreadable => set({ unreadable }),
        })
        await keeper.start()
      } catch {
        loading = null
        set({ keeping: 'refused' })
      }
      const making = find(get().making ?? recallHere(MAKING)) ?? get().drafts[0]
      set({ kind: 'ready', making: making?.id ?? null })
    }

    return {
      kind: 'absent',
      drafts: [],
      making: null,
      keeping: 'nothing',
      unreadable: [],
      forked: null,
      canUndo: false,
      canRedo: false,
      load: () => {
        loading ??= start()
        return loading
      },
      lesson: id => {
        const draft = find(id)
        if (!draft) return undefined
        const lesson = lessons.get(draft) ?? lessonOf(draft, 'own', text)
        if (lesson) lessons.set(draft, lesson)
        return lesson
      },
      pin: async (view, caption, lang, name) => {
        await get().load()
        const making = find(get().making) ?? { id: newDraftId(), name, lang, questions: [], stops: [] }
        const lesson = withStop(newStop(view, caption))(making)
        if (lesson === making) return { lesson, stop: null }
        change(lesson.id, lesson)
        choose(lesson.id)
        return { lesson, stop: lesson.stops.length }
      },
      begin: (name, lang) => add({ id: newDraftId(), name, lang, questions: [], stops: [] }),
      adopt: (lesson, lang) => {
        const draft = draftOf(lesson, lang)
        const names = get().drafts.map(({ name }) => name)
        add(names.includes(draft.name) ? { ...draft, name: nextName(draft.name, names) } : draft)
      },
      open: async file => {
        const { readLessonFile } = await import('./draft-file')
        const read = await readLessonFile(file, text)
        if (read.kind === 'fault') return read
        await get().load()
        const { draft } = read
        const there = find(draft.id)
        if (there && sameWords(there, draft)) return { kind: 'here', draft: there }
        const names = get().drafts.map(({ name }) => name)
        const own = there ? { ...draft, id: newDraftId(), name: nextName(draft.name, names) } : draft
        add(own)
        return { kind: there ? 'beside' : 'opened', draft: own }
      },
      choose,
      edit: (id, edit, typing) => {
        const draft = find(id)
        if (draft) change(id, edit(draft), typing)
      },
      remove: id => {
        change(id, undefined)
        if (get().making === id) choose(null)
      },
      undo: () => {
        const step = past.at(-1)
        if (!step) return
        remembering({ past: past.slice(0, -1), future: [...future, step] })
        walk(step, step.before)
      },
      redo: () => {
        const step = future.at(-1)
        if (!step) return
        remembering({ past: [...past, step], future: future.slice(0, -1) })
        walk(step, step.after)
      },
      dismissFork: () => set({ forked: null }),
    }
  })
}
