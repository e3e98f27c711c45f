import type { Browser, BrowserContext } from '@playwright/test'
import type { Row } from './figures'
import { drag, pressCountries } from './hand'
import { type Leak, lookForLeaks } from './leaks'
import type { Spot } from './probe'
import { PROFILES, type Profile } from './profiles'
import { noSamples, rowsOf, type Samples } from './samples'
import { contextOf, firstVisit, visit, watchAnswer, watchLoad } from './visit'

/** What is measured: the app, and the floor that it is measured against. */
const PAGES = ['atlas', 'floor'] as const
type PageName = (typeof PAGES)[number]

export interface Asked {
  readonly browser: Browser
  /** Where `/atlas/` and `/floor/` are. */
  readonly origin: string
  readonly runs: number
  /** How many presses a hand makes in a run. */
  readonly presses: number
  /** Names of profiles. */
  readonly profiles: readonly string[]
  /** Told of each step. */
  readonly tell: (line: string) => void
}

export interface Measured {
  readonly rows: readonly Row[]
  readonly samples: { readonly [P in PageName]: Readonly<Record<string, Samples>> }
  readonly leak: Leak
}

/** In so many of the runs a hand presses and drags: that takes longer than loading. */
const HANDS = 3

/** One page under one profile, with the window in which it has been before. */
interface Subject {
  readonly page: PageName
  readonly url: string
  readonly profile: Profile
  readonly again: BrowserContext
  /** Where Turkmenistan is when everything is there. */
  readonly spot: Spot
  readonly samples: Samples
}

/** Measures app and floor in turn, run by run, so that both meet the same moods of the machine. */
export async function measure({ browser, origin, runs, presses, profiles, tell }: Asked): Promise<Measured> {
  const subjects: Subject[] = []
  for (const profile of PROFILES.filter(({ name }) => profiles.includes(name)))
    for (const page of PAGES) subjects.push(await prepare(browser, `${origin}/${page}/`, page, profile))
  for (let run = 0; run < runs; run++) {
    tell(`run ${run + 1} of ${runs}`)
    // Neither page always comes first.
    for (const subject of run % 2 === 0 ? subjects : subjects.toReversed())
      await runOnce(browser, subject, run < HANDS ? presses : 0)
  }
  tell('selections')
  const leak = await leakOf(browser, `${origin}/atlas/`)
  for (const { again } of subjects) await again.close()

  const of = (name: PageName) =>
    new Map(
      subjects.filter(({ page }) => page === name).map(({ profile, samples }) => [profile.name, samples]),
    )
  const [atlas, floor] = [of('atlas'), of('floor')]
  return {
    rows: [...rowsOf(atlas, floor), ...leakRows(leak)],
    samples: { atlas: Object.fromEntries(atlas), floor: Object.fromEntries(floor) },
    leak,
  }
}

async function prepare(browser: Browser, url: string, page: PageName, profile: Profile): Promise<Subject> {
  const again = await contextOf(browser, profile, 'allow')
  await firstVisit(again, url, page === 'atlas')
  const rehearsal = await visit(again, url, null)
  await watchLoad(rehearsal)
  const spot = await rehearsal.page.evaluate(() => window.bench.spotOf('TKM'))
  await rehearsal.page.close()
  if (!spot) throw new Error(`Turkmenistan is not in sight: ${profile.title}, ${url}`)
  return { page, url, profile, again, spot, samples: noSamples() }
}

/** Two cold loads and two warm ones: one is left alone, in the other the map is pressed from the first frame on. */
async function runOnce(browser: Browser, subject: Subject, presses: number): Promise<void> {
  const { url, profile, again, spot, samples } = subject
  for (const visiting of ['cold', 'warm'] as const) {
    for (const press of [null, spot]) {
      const context = visiting === 'warm' ? again : await contextOf(browser, profile, 'block')
      const one = await visit(context, url, profile, press)
      if (press) samples.answers[visiting].push(await watchAnswer(one))
      else samples.loads[visiting].push(await watchLoad(one))
      if (press && presses > 0 && visiting === 'warm') {
        samples.presses.push(...(await pressCountries(one, profile, presses)))
        samples.frames.push(await drag(one, profile))
      }
      await one.page.close()
      if (visiting === 'cold') await context.close()
    }
  }
}

async function leakOf(browser: Browser, url: string): Promise<Leak> {
  const [desktop] = PROFILES
  if (!desktop) throw new Error('No profile')
  const context = await contextOf(browser, desktop, 'block')
  const one = await visit(context, url, null)
  await watchLoad(one)
  // What is fetched ahead is there, so that it does not count as growth.
  await one.page.waitForFunction(() => performance.now() > 9000)
  await one.page.waitForLoadState('networkidle')
  const leak = await lookForLeaks(one)
  await context.close()
  return leak
}

const leakRows = ({ selections, listeners, nodes, heap }: Leak): Row[] => {
  const row = (measure: string, unit: Row['unit'], app: number, most: number): Row => ({
    profile: `Desktop, after ${selections} selections`,
    measure,
    unit,
    app,
    floor: null,
    most,
  })
  return [
    row('listeners added', '', listeners, 0),
    row('nodes kept', '', nodes, 60),
    row('growth of the heap', '%', 100 * heap, 2),
  ]
}
