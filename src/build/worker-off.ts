export {}

// Takes the service worker and everything it kept away. `sw-off.js`, copied over `sw.js`, mends a broken install:
// browsers fetch `sw.js` by themselves when the page is next opened.

declare const self: {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> }
  readonly clients: {
    matchAll(options: { type: 'window' }): Promise<{ url: string; navigate(url: string): Promise<unknown> }[]>
  }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', on: (event: Lasting) => void): void
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}

async function leave(): Promise<void> {
  const { scope } = self.registration
  const ours = (await caches.keys()).filter(name => name.startsWith(`interview-atlas ${scope} `))
  await Promise.all(ours.map(name => caches.delete(name)))
  await self.registration.unregister()
  // Pages ask for this worker again when they open. Only the first time is there something to reload for.
  if (ours.length === 0) return
  for (const page of await self.clients.matchAll({ type: 'window' })) await page.navigate(page.url)
}

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', event => event.waitUntil(leave()))
