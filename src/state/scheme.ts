import { useEffect } from 'react'
import { recall, remember } from './storage'

export const SCHEMES = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

export const savedScheme = (): Scheme => SCHEMES.find(scheme => scheme === recall('scheme')) ?? 'auto'

/** Puts a colour scheme on the page and remembers it; `auto` follows the device as it changes. */
export function useScheme(scheme: Scheme): void {
  useEffect(() => {
    remember('scheme', scheme === 'auto' ? null : scheme)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const resolved = scheme === 'auto' ? (dark.matches ? 'dark' : 'light') : scheme
      document.documentElement.dataset.scheme = resolved
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [scheme])
}
