/** A machine and a line that somebody reads with. */
export interface Profile {
  readonly name: 'desktop' | 'laptop' | 'phone'
  readonly title: string
  readonly width: number
  readonly height: number
  /** How many times slower than this machine. */
  readonly cpu: number
  /** Mbit/s each way, and the milliseconds that each request waits. */
  readonly line: { readonly speed: number; readonly wait: number } | null
  readonly touch: boolean
}

export const PROFILES: readonly Profile[] = [
  { name: 'desktop', title: 'Desktop', width: 1440, height: 900, cpu: 1, line: null, touch: false },
  {
    name: 'laptop',
    title: 'School laptop (CPU 4×, 10 Mbit/s, 40 ms)',
    width: 1366,
    height: 768,
    cpu: 4,
    line: { speed: 10, wait: 40 },
    touch: false,
  },
  {
    name: 'phone',
    title: 'Phone (CPU 6×, 1.6 Mbit/s, 150 ms)',
    width: 390,
    height: 844,
    cpu: 6,
    line: { speed: 1.6, wait: 150 },
    touch: true,
  },
]
