import { type Draft, DRAFT_ID, newDraftId, nextName, sameWords } from './draft'
import { type DraftDatabase, openDrafts } from './draft-database'
import { type Left, LeftDraft, readKept } from './draft-schema'
import { recall, remember } from './storage'

/** How far the lessons are kept on this device: `refused` and `full` until a later save succeeds. */
export type Keeping = 'nothing' | 'saving' | 'kept' | 'refused' | 'full'

/** The lessons as this window has them, and what storage and other windows do to them. */
export interface Desk {
  readonly drafts: () => readonly Draft[]
  /** A lesson from storage or another window comes in, or takes the place of its older self. */
  readonly take: (draft: Draft) => void
  /** A lesson was deleted in another window. */
  readonly drop: (id: string) => void
  /** A lesson was changed here and in another window: ours goes on as a copy, beside theirs if it can be read. */
  readonly fork: (id: string, copy: Draft, theirs: Draft | undefined) => void
  readonly report: (keeping: Keeping) => void
  /** Records that could not be read, as they are. */
  readonly showUnreadable: (records: readonly unknown[]) => void
}

export interface Keeper {
  /** Reads what this device keeps, and what was left unwritten. Never rejects. */
  readonly start: () => Promise<void>
  /** Writes what has changed; `soon` waits for more of the same. */
  readonly save: (how: 'soon' | 'now') => void
}

/** While somebody types, this many milliseconds are written together. */
const TYPING = 400
const CHANNEL = 'interview-atlas:drafts'
/** What was not yet written when the page was left; kept apart because it must be written at once. */
const LEFT = 'drafts-left'

/** Keeps a desk of lessons on this device and in step with other windows. */
export function createKeeper(desk: Desk): Keeper {
  /** What the device holds, as far as this window knows: without a lesson if it is deleted, or may be gone. */
  const known = new Map<string, { revision: number; draft: Draft | undefined }>()
  const find = (id: string) => desk.drafts().find(draft => draft.id === id)
  const isUnsaved = (id: string) => known.get(id)?.draft !== find(id)
  const unsaved = () =>
    [...new Set([...desk.drafts().map(({ id }) => id), ...known.keys()])].filter(isUnsaved)

  let keeping: Keeping = 'nothing'
  const report = (next: Keeping) => {
    keeping = next
    desk.report(next)
  }
  /** What cannot be kept is said once, not again with each attempt. */
  const reportSaving = () => {
    if (keeping !== 'refused' && keeping !== 'full') report('saving')
  }

  let database: DraftDatabase | null = null
  const lost = () => {
    database = null
    // Nothing says what is still there, so all of it is written again with the next change.
    for (const [id, { revision }] of known) known.set(id, { revision, draft: undefined })
  }
  const connect = async (): Promise<DraftDatabase> => {
    if (database) return database
    const opened = await openDrafts(lost)
    const records = (await opened.all()).map(record => ({ record, kept: readKept(record) }))
    desk.showUnreadable([
      ...records.flatMap(({ record, kept }) => (kept ? [] : [record])),
      ...readLeft().damaged,
    ])
    const readable = records.flatMap(({ kept }) => kept ?? []).toSorted((a, b) => a.changed - b.changed)
    for (const { draft, revision } of readable) {
      if (known.has(draft.id) || find(draft.id)) continue
      known.set(draft.id, { revision, draft })
      desk.take(draft)
    }
    database = opened
    return opened
  }

  const write = async (id: string): Promise<void> => {
    const draft = find(id)
    const answer = await (await connect()).write(id, known.get(id)?.revision ?? 0, draft)
    if (answer.kind === 'written') {
      known.set(id, { revision: answer.revision, draft })
      tell({ id, gone: draft === undefined })
      return
    }
    const theirs = readKept(answer.record)
    const ours = find(id)
    known.delete(id)
    if (theirs) known.set(id, theirs)
    if (!ours || (theirs && sameWords(ours, theirs.draft))) {
      if (theirs) desk.take(theirs.draft)
      return
    }
    const names = desk.drafts().map(({ name }) => name)
    const copy = { ...ours, id: newDraftId(), name: nextName(ours.name, names) }
    desk.fork(id, copy, theirs?.draft)
    await write(copy.id)
  }

  const writeAll = async (again = true): Promise<void> => {
    if (unsaved().length === 0) {
      if (keeping === 'saving') report('kept')
      return
    }
    reportSaving()
    try {
      for (let [id] = unsaved(); id !== undefined; [id] = unsaved()) await write(id)
      report('kept')
      keepLeft([])
      void askToPersist().catch(() => undefined)
    } catch (error) {
      const name = error instanceof DOMException ? error.name : ''
      if (again && database && name === 'InvalidStateError') {
        lost()
        await writeAll(false)
      } else report(name === 'QuotaExceededError' ? 'full' : 'refused')
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: Promise<void> = Promise.resolve()
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    queue = queue.then(() => writeAll())
  }

  const { tell, listen } = openChannel()
  const hear = async ({ id, gone }: Heard): Promise<void> => {
    if (isUnsaved(id)) return flush()
    const record = await (await connect()).read(id)
    // Somebody may have typed meanwhile.
    if (isUnsaved(id)) return flush()
    const theirs = readKept(record)
    if (theirs && theirs.revision !== known.get(id)?.revision) {
      known.set(id, theirs)
      desk.take(theirs.draft)
    } else if (record === undefined && gone) {
      known.delete(id)
      desk.drop(id)
    }
  }
  const lookAgain = async (): Promise<void> => {
    for (const record of await (await connect()).all()) {
      const id = readKept(record)?.draft.id
      if (id) await hear({ id, gone: false })
    }
  }

  const leave = () => {
    if (!database || unsaved().length === 0) return
    const left = unsaved().flatMap(id => {
      const draft = find(id)
      return draft ? [{ revision: known.get(id)?.revision ?? 0, draft }] : []
    })
    const others = readLeft().left.filter(({ draft: { id } }) => left.every(({ draft }) => draft.id !== id))
    keepLeft([...others, ...left])
    flush()
  }
  const watchPage = () => {
    if (!('document' in globalThis)) return
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') leave()
      // A browser without a channel between windows learns it here.
      else lookAgain().catch(() => undefined)
    })
  }

  return {
    start: async () => {
      watchPage()
      listen(heard => void hear(heard).catch(() => undefined))
      try {
        await connect()
      } catch {
        report('refused')
      }
      for (const { revision, draft } of readLeft().left) {
        const kept = find(draft.id)
        if (kept && sameWords(kept, draft)) continue
        known.set(draft.id, { revision, draft: kept })
        desk.take(draft)
      }
      flush()
    },
    save: how => {
      reportSaving()
      if (how === 'now') flush()
      else timer ??= setTimeout(flush, TYPING)
    },
  }
}

interface Heard {
  readonly id: string
  readonly gone: boolean
}

/** The way to other windows, where there is one. What is heard there counts only in the right shape. */
function openChannel(): { tell: (what: Heard) => void; listen: (onHear: (what: Heard) => void) => void } {
  try {
    const channel = new BroadcastChannel(CHANNEL)
    return {
      tell: what => channel.postMessage(what),
      listen: onHear => {
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if (isHeard(data)) onHear(data)
        })
      },
    }
  } catch {
    return { tell: () => undefined, listen: () => undefined }
  }
}
const isHeard = (data: unknown): data is Heard =>
  typeof data === 'object' &&
  data !== null &&
  'id' in data &&
  typeof data.id === 'string' &&
  DRAFT_ID.test(data.id) &&
  'gone' in data &&
  typeof data.gone === 'boolean'

/** What was left unwritten, and of it what cannot be read, as it is. */
function readLeft(): { left: readonly Left[]; damaged: readonly unknown[] } {
  const kept = recall(LEFT)
  if (kept === null) return { left: [], damaged: [] }
  let all: unknown
  try {
    all = JSON.parse(kept)
  } catch {
    return { left: [], damaged: [kept] }
  }
  const entries: readonly unknown[] = Array.isArray(all) ? all : [all]
  const read = entries.map(entry => ({ entry, data: LeftDraft.safeParse(entry).data }))
  return {
    left: read.flatMap(({ data }) => data ?? []),
    damaged: read.flatMap(({ entry, data }) => (data ? [] : [entry])),
  }
}

/** Keeps what was left unwritten; what cannot be read stays beside it until the reader erases it. */
function keepLeft(left: readonly Left[]): void {
  const all = [...left, ...readLeft().damaged]
  remember(LEFT, all.length > 0 ? JSON.stringify(all) : null)
}

/** Asks the browser once not to clear this by itself. Whatever it answers, the lessons are kept as they are. */
async function askToPersist(): Promise<void> {
  const ASKED = 'asked-to-persist'
  if (recall(ASKED) || !('navigator' in globalThis) || !('storage' in navigator)) return
  remember(ASKED, '1')
  await navigator.storage.persist()
}
