import { recall, remember } from './storage'

export const SCHEMES = ['auto', 'light', 'dark'] as const
export const CONTRASTS = ['auto', 'more'] as const
/** Sizes of the text in per cent of what the browser is set to. */
export const SIZES = ['100', '125', '150', '200'] as const

/** How this device shows the atlas: no part of a View, since another reader's device may want it otherwise. */
export interface Display {
  readonly scheme: (typeof SCHEMES)[number]
  readonly contrast: (typeof CONTRASTS)[number]
  readonly size: (typeof SIZES)[number]
}

const VALUES = { scheme: SCHEMES, contrast: CONTRASTS, size: SIZES } as const
const DEFAULTS: Display = { scheme: 'auto', contrast: 'auto', size: '100' }
const KEYS = ['scheme', 'contrast', 'size'] as const

export function savedDisplay(): Display {
  const saved = KEYS.map(key => {
    const value = recall(key)
    return [key, VALUES[key].find(known => known === value) ?? DEFAULTS[key]] as const
  })
  return { ...DEFAULTS, ...(Object.fromEntries(saved) as Partial<Display>) }
}

/** Remembers what differs from the default. Answers whether this device lets it. */
export const saveDisplay = (display: Display): boolean =>
  KEYS.map(key => remember(key, display[key] === DEFAULTS[key] ? null : display[key])).every(Boolean)

const darkDevice = () => matchMedia('(prefers-color-scheme: dark)')
const contrastyDevice = () => matchMedia('(prefers-contrast: more)')

/** Puts a display on the page; called before the first paint, so that nothing flashes. */
export function applyDisplay({ scheme, contrast, size }: Display): void {
  const { dataset, style } = document.documentElement
  dataset.scheme = scheme === 'auto' ? (darkDevice().matches ? 'dark' : 'light') : scheme
  dataset.contrast = contrast === 'more' || contrastyDevice().matches ? 'more' : 'usual'
  style.fontSize = size === '100' ? '' : `${size}%`
}

/** Keeps a display on the page while the device's own preferences change. Answers a function that ends it. */
export function keepDisplay(display: Display): () => void {
  const apply = () => applyDisplay(display)
  // Paper is light, and browsers leave dark grounds unprinted.
  const forPaper = () => applyDisplay({ ...display, scheme: 'light' })
  const devices = [darkDevice(), contrastyDevice()]
  apply()
  for (const device of devices) device.addEventListener('change', apply)
  addEventListener('beforeprint', forPaper)
  addEventListener('afterprint', apply)
  return () => {
    for (const device of devices) device.removeEventListener('change', apply)
    removeEventListener('beforeprint', forPaper)
    removeEventListener('afterprint', apply)
  }
}
