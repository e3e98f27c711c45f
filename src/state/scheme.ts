import { useEffect } from 'react'
import { recall, remember } from './storage'

export const SCHEMES = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

export const savedScheme = (): Scheme => SCHEMES.find(scheme => scheme === recall('scheme')) ?? 'auto'

const darkDevice = () => matchMedia('(prefers-color-scheme: dark)')

/** Puts a colour scheme on the page; called before the first paint, so that nothing flashes. */
export function applyScheme(scheme: Scheme): void {
  const resolved = scheme === 'auto' ? (darkDevice().matches ? 'dark' : 'light') : scheme
  document.documentElement.dataset.scheme = resolved
}

/** Keeps a colour scheme on the page and remembers it; `auto` follows the device as it changes. */
export function useScheme(scheme: Scheme): void {
  useEffect(() => {
    remember('scheme', scheme === 'auto' ? null : scheme)
    const device = darkDevice()
    const apply = () => applyScheme(scheme)
    // Paper is light, and browsers leave dark grounds unprinted.
    const forPaper = () => applyScheme('light')
    apply()
    device.addEventListener('change', apply)
    addEventListener('beforeprint', forPaper)
    addEventListener('afterprint', apply)
    return () => {
      device.removeEventListener('change', apply)
      removeEventListener('beforeprint', forPaper)
      removeEventListener('afterprint', apply)
    }
  }, [scheme])
}
