import { deleteDB, openDB } from 'idb'
import type { Draft } from './draft'

const NAME = 'interview-atlas'
const LESSONS = 'lessons'
/** A browser that neither opens nor refuses must not keep the reader waiting. */
const PATIENCE = 3000

/** What became of a wish to write: `newer` if another window has written since, with what it wrote. */
export type Written =
  | { readonly kind: 'written'; readonly revision: number }
  | { readonly kind: 'newer'; readonly record: unknown }

export interface DraftDatabase {
  /** All records, damaged ones too. */
  readonly all: () => Promise<unknown[]>
  readonly read: (id: string) => Promise<unknown>
  /** Writes a lesson over the revision that is known, or with no lesson deletes it. Writes nothing over a newer one. */
  readonly write: (id: string, known: number, draft: Draft | undefined) => Promise<Written>
}

/** Opens the store of this device. Rejects where it is refused, missing or silent. `onLost` is called when it goes away. */
export async function openDrafts(onLost: () => void): Promise<DraftDatabase> {
  // A frame that may keep nothing throws here, before there is a promise.
  const opening = openDB(NAME, 1, {
    upgrade: db => void db.createObjectStore(LESSONS, { keyPath: 'id' }),
    blocking: (_now, _next, { target }) => {
      if (target instanceof IDBDatabase) target.close()
      onLost()
    },
    terminated: onLost,
  })
  const db = await Promise.race([opening, silence()])
  return {
    all: () => db.getAll(LESSONS) as Promise<unknown[]>,
    read: id => db.get(LESSONS, id) as Promise<unknown>,
    write: async (id, known, draft) => {
      const transaction = db.transaction(LESSONS, 'readwrite', { durability: 'strict' })
      const done = transaction.done.then(() => true)
      // Its reason is that of the request that failed, which is awaited.
      done.catch(() => undefined)
      const record: unknown = await transaction.store.get(id)
      // Of a lesson that was never written here, whatever stands there is somebody else's, also if it cannot be read.
      if (record !== undefined && (known === 0 || revisionOf(record) !== known))
        return { kind: 'newer', record }
      const revision = known + leap()
      if (draft) await transaction.store.put({ ...draft, version: 1, revision, changed: Date.now() })
      else await transaction.store.delete(id)
      await done
      return { kind: 'written', revision }
    },
  }
}

/** Deletes the store of this device with all lessons; windows that have it open let go of it. Rejects where it is refused or silent. */
export async function deleteDrafts(): Promise<void> {
  await Promise.race([deleteDB(NAME), silence()])
}

/** Two windows that go on from the same revision, with the lesson deleted in between, must not come to the same number. */
const leap = (): number => 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 2 ** 30)

const silence = (): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new DOMException('No answer', 'TimeoutError')), PATIENCE)
  })

const revisionOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'revision' in record ? record.revision : undefined
