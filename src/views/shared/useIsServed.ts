import { startTransition, useEffect, useState } from 'react'

/** Whether the page is drawn as it is served: by the build, and when the app takes it over, until it is at rest. */
export function useIsServed(): boolean {
  const [served, setServed] = useState(isServed)
  useEffect(() => {
    if (served) startTransition(() => setServed(false))
  }, [served])
  return served
}

const isServed = (): boolean =>
  globalThis.document === undefined || document.querySelector('.served') !== null
