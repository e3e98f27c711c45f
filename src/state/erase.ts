import { deleteDrafts } from './draft-database'
import { askWorker } from './offline'
import { forgetChoices, forgetHere } from './storage'

/** What the atlas keeps on a device: the reader’s choices, the state of this window, lessons, the copy for use offline. */
export const KEPT = ['choices', 'window', 'lessons', 'offline'] as const
export type Kept = (typeof KEPT)[number]

/** Of each kind, whether nothing is left of it; false where the browser would not let it be erased. */
export type Erased = { readonly [K in Kept]: boolean }

/**
 * Erases everything that this atlas keeps on the device, and nothing of its neighbours on the same host. Never rejects.
 * The page itself goes on from what it has in memory; what is opened or reloaded afterwards begins anew.
 */
export async function eraseEverything(): Promise<Erased> {
  const [lessons, offline] = await Promise.all([done(deleteDrafts), done(eraseCopy)])
  return { choices: forgetChoices(), window: forgetHere(), lessons, offline }
}

/** Whether it was done. */
const done = (erase: () => Promise<void>): Promise<boolean> =>
  erase().then(
    () => true,
    () => false,
  )

/** So long a worker is asked to keep nothing more, in milliseconds: it may have ended. */
const PATIENCE = 1000

/** A worker that is still bringing files would keep them after they were erased. */
async function stop(worker: ServiceWorker | null | undefined): Promise<void> {
  const waiting = new Promise(resolve => setTimeout(resolve, PATIENCE))
  if (worker) await Promise.race([askWorker(worker, 'keep nothing'), waiting])
}

/** Takes the service worker of this address and the files that it kept away. A page from a disk has neither. */
async function eraseCopy(): Promise<void> {
  if (!/^https?:$/.test(location.protocol)) return
  const scope = new URL('./', location.href).href
  // First the worker, which would keep files again. Plain http has none, nor a cache.
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.getRegistration()
    if (registration?.scope === scope) {
      await Promise.all([registration.installing, registration.waiting, registration.active].map(stop))
      await registration.unregister()
    }
  }
  if (!('caches' in globalThis)) return
  const ours = (await caches.keys()).filter(name => name.startsWith(`interview-atlas ${scope} `))
  await Promise.all(ours.map(name => caches.delete(name)))
}
