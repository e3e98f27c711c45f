import type { Visit } from './visit'

/** What a page holds after its garbage has been collected. */
export interface Holdings {
  readonly listeners: number
  readonly nodes: number
  /** In bytes. */
  readonly heap: number
}

/** What many selections leave behind. */
export interface Leak {
  readonly selections: number
  readonly listeners: number
  readonly nodes: number
  /** The growth of the heap as a share of it. */
  readonly heap: number
}

/** By then everything that is made once and kept has been made: after fewer the heap still settles. */
const BEFORE = 600
const SELECTIONS = 200

/** Chooses countries in turn, lets go of the last, and compares what the page holds before and after. */
export async function lookForLeaks({ page, devtools }: Visit): Promise<Leak> {
  await devtools.send('Performance.enable')
  const hold = async (): Promise<Holdings> => {
    for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
    const { metrics } = await devtools.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') }
  }
  await select(page, BEFORE)
  const before = await hold()
  await select(page, SELECTIONS)
  const after = await hold()
  return {
    selections: SELECTIONS,
    listeners: after.listeners - before.listeners,
    nodes: after.nodes - before.nodes,
    heap: after.heap / before.heap - 1,
  }
}

/** Chooses countries, each for a few frames, and lets go of the last: the page is then as it was. */
const select = (page: Visit['page'], times: number): Promise<void> =>
  page.evaluate(async count => {
    const rest = () => new Promise(resolve => setTimeout(resolve, 60))
    const press = (id: string) =>
      document
        .querySelector(`path[data-place="${id}"]`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }))
    const ids = ['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ', 'IRN']
    let last = ''
    for (let i = 0; i < count; i++) {
      last = ids[i % ids.length] ?? ''
      press(last)
      await rest()
    }
    press(last)
    await new Promise(resolve => setTimeout(resolve, 1500))
  }, times)
