import type { Frames, Spot } from './probe'
import type { Profile } from './profiles'
import type { Visit } from './visit'

/** The countries that can be chosen, with their English names; which of them are in sight depends on the window. */
const COUNTRIES: readonly (readonly [id: string, name: string])[] = [
  ['TKM', 'Turkmenistan'],
  ['TJK', 'Tajikistan'],
  ['UZB', 'Uzbekistan'],
  ['AFG', 'Afghanistan'],
  ['KAZ', 'Kazakhstan'],
  ['KGZ', 'Kyrgyzstan'],
  ['CHN', 'China'],
  ['IRN', 'Iran'],
  ['PAK', 'Pakistan'],
  ['RUS', 'Russia'],
]

/** Words that are not there by then count as that long, in milliseconds. */
const NEVER = 10_000
/** What a reader needs at least between two presses; the page may finish what it put off. */
const PAUSE = 400
const DRAG = 2000

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time))

/**
 * Presses one country after the other, and tells for each how long after the press its words were painted. Turkmenistan
 * is chosen before the first: the same press again would let go of it.
 */
export async function pressCountries({ page }: Visit, { touch }: Profile, times: number): Promise<number[]> {
  const answers: number[] = []
  let last = 'TKM'
  for (let i = 0; answers.length < times && i < 3 * times; i++) {
    const [id = '', name = ''] = COUNTRIES[i % COUNTRIES.length] ?? []
    if (id === last) continue
    await pause(PAUSE)
    const spot = await page.evaluate(country => window.bench.spotOf(country), id)
    if (!spot) continue
    // The hand is there before it presses.
    if (!touch) await page.mouse.move(spot.x, spot.y)
    await page.evaluate(country => window.bench.expect(country), name)
    if (touch) await page.touchscreen.tap(spot.x, spot.y)
    else await page.mouse.click(spot.x, spot.y)
    answers.push(
      await Promise.race([page.evaluate(() => window.bench.words()), pause(NEVER).then(() => NEVER)]),
    )
    last = id
  }
  return answers
}

/** Drags the map to and fro for two seconds. */
export async function drag({ page, devtools }: Visit, { touch }: Profile): Promise<Frames> {
  const spot = await page.evaluate(() => window.bench.spotOf('TKM') ?? window.bench.spotOf('KAZ'))
  if (!spot) throw new Error('No country is in sight to drag the map by')
  const hand = touch ? finger(devtools) : mouse(page)
  await hand.down(spot)
  await hand.move({ x: spot.x + 8, y: spot.y })
  await page.evaluate(() => window.bench.watchFrames())
  const from = performance.now()
  for (let time = 0; time < DRAG; time = performance.now() - from) {
    const turn = (2 * Math.PI * time) / 1000
    await hand.move({ x: spot.x + 8 + 60 * Math.sin(turn), y: spot.y + 30 * Math.sin(turn / 2) })
    await pause(4)
  }
  const frames = await page.evaluate(() => window.bench.frames())
  await hand.up()
  return frames
}

interface Hand {
  readonly down: (at: Spot) => Promise<unknown>
  readonly move: (to: Spot) => Promise<unknown>
  readonly up: () => Promise<unknown>
}

const mouse = (page: Visit['page']): Hand => ({
  down: async ({ x, y }) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
  },
  move: ({ x, y }) => page.mouse.move(x, y),
  up: () => page.mouse.up(),
})

const finger = (devtools: Visit['devtools']): Hand => ({
  down: spot => devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot] }),
  move: spot => devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [spot] }),
  up: () => devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
})
