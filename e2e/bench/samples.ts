import { median, quantile, type Row } from './figures'
import type { Frames, Seen } from './probe'
import { PROFILES, type Profile } from './profiles'

/** A first visit, or a later one. */
export type Visiting = 'cold' | 'warm'

/** All that was measured of the app, or of the floor, under one profile. */
export interface Samples {
  readonly loads: { readonly [V in Visiting]: (Seen & { readonly bytes: number })[] }
  readonly answers: { readonly [V in Visiting]: number[] }
  readonly presses: number[]
  readonly frames: Frames[]
}

export const noSamples = (): Samples => ({
  loads: { cold: [], warm: [] },
  answers: { cold: [], warm: [] },
  presses: [],
  frames: [],
})

/** How long the page could not have answered: of each long task what is over 50 ms. */
const blocked = ({ longTasks, loaded }: Seen): number =>
  longTasks
    .filter(({ start }) => start < loaded + 3000)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)

/** When the shapes were on the screen: the page knows when it drew them, and that is before the first paint is shown. */
const whenSeen = ({ shapes, firstPaint }: Seen): number => Math.max(shapes ?? Number.NaN, firstPaint)

const ANSWERING: { readonly [P in Profile['name']]: number } = { desktop: 2.5, laptop: 2.2, phone: 4 }
const BLOCKED: { readonly [P in Profile['name']]: number } = { desktop: 30, laptop: 150, phone: 300 }

interface Measure {
  readonly name: string
  readonly unit: Row['unit']
  readonly of: (samples: Samples) => number
  readonly ratio?: number
  readonly most?: number
}

function measuresOf({ name }: Profile): readonly Measure[] {
  const loading = (['cold', 'warm'] as const).flatMap((visit): Measure[] => {
    const load = (take: (one: Seen) => number) => (samples: Samples) => median(samples.loads[visit].map(take))
    return [
      { name: `${visit}: first paint`, unit: 'ms', of: load(one => one.firstPaint), ratio: 1.3 },
      { name: `${visit}: largest paint`, unit: 'ms', of: load(one => one.largestPaint), ratio: 1.3 },
      { name: `${visit}: shapes visible`, unit: 'ms', of: load(whenSeen), ratio: 1.5 },
      {
        name: `${visit}: map answers`,
        unit: 'ms',
        of: ({ answers }) => median(answers[visit]),
        ratio: ANSWERING[name],
      },
      { name: `${visit}: main thread blocked`, unit: 'ms', of: load(blocked), most: BLOCKED[name] },
      { name: `${visit}: layout shift`, unit: '', of: load(one => one.shift), most: 0.01 },
      {
        name: `${visit}: transferred`,
        unit: 'kB',
        of: ({ loads }) => median(loads[visit].map(({ bytes }) => bytes / 1000)),
      },
    ]
  })
  const all = (samples: Samples, key: keyof Frames) => samples.frames.flatMap(frames => frames[key])
  return [
    ...loading,
    { name: 'press → words, median', unit: 'ms', of: ({ presses }) => median(presses), ratio: 1.3 },
    {
      name: 'press → words, 95th percentile',
      unit: 'ms',
      of: ({ presses }) => quantile(presses, 0.95),
      ...(name === 'laptop' && { most: 100 }),
    },
    {
      name: 'dragging: frame to frame, 95th percentile',
      unit: 'ms',
      of: samples => quantile(all(samples, 'apart'), 0.95),
      most: 17,
    },
    {
      name: 'dragging: main thread per frame, 95th percentile',
      unit: 'ms',
      of: samples => quantile(all(samples, 'work'), 0.95),
    },
  ]
}

/** The samples of both pages as rows with their targets. */
export const rowsOf = (app: ReadonlyMap<string, Samples>, floor: ReadonlyMap<string, Samples>): Row[] =>
  PROFILES.flatMap(profile => {
    const [ours, theirs] = [app.get(profile.name), floor.get(profile.name)]
    if (!ours || !theirs) return []
    return measuresOf(profile).map(
      ({ name, unit, of, ratio, most }): Row => ({
        profile: profile.title,
        measure: name,
        unit,
        app: of(ours),
        floor: of(theirs),
        ratio,
        most,
      }),
    )
  })
