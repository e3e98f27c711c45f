/** What this device remembers. Storage may be missing, forbidden or full: reading then gives null, writing false. */

const PREFIX = 'interview-atlas:'

type Where = 'localStorage' | 'sessionStorage'

function read(where: Where, key: string): string | null {
  try {
    return globalThis[where].getItem(PREFIX + key)
  } catch {
    return null
  }
}

function write(where: Where, key: string, value: string | null): boolean {
  try {
    if (value === null) globalThis[where].removeItem(PREFIX + key)
    else globalThis[where].setItem(PREFIX + key, value)
    return true
  } catch {
    return false
  }
}

export const recall = (key: string): string | null => read('localStorage', key)
export const remember = (key: string, value: string | null): boolean => write('localStorage', key, value)

/** The same for this window alone: it outlives a reload, not the window. */
export const recallHere = (key: string): string | null => read('sessionStorage', key)
export const rememberHere = (key: string, value: string | null): boolean =>
  write('sessionStorage', key, value)

/** Takes away everything that the atlas keeps in local storage and in this window. Answers whether nothing of it is left. */
export const forgetChoices = (): boolean => wipe('localStorage')
export const forgetHere = (): boolean => wipe('sessionStorage')

function wipe(where: Where): boolean {
  try {
    const storage = globalThis[where]
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i))
    for (const key of keys) if (key?.startsWith(PREFIX)) storage.removeItem(key)
    return true
  } catch {
    return false
  }
}
