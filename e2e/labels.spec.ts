import type { Page } from '@playwright/test'
import { DESKTOP, expect, open, PHONE, PROJECTOR, test } from './support'

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is written on the map and can be seen. */
const lettering = (page: Page) =>
  page.evaluate((): Box[] => {
    const frame = document.querySelector('.plate-frame')?.getBoundingClientRect()
    return [
      ...document.querySelectorAll(
        '.labels .first, .labels .second, .labels .city, .labels .natural, .labels .stop, .labels .stop-days',
      ),
    ]
      .map(label => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { text: label.textContent ?? '', left, right, top, bottom }
      })
      .filter(
        box =>
          frame &&
          box.right > frame.left &&
          box.left < frame.right &&
          box.bottom > frame.top &&
          box.top < frame.bottom,
      )
  })

const collisions = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map(b => `${a.text} × ${b.text}`),
  )

const VIEWS = [
  '?lang=en',
  '?lang=zh',
  '?lang=ru',
  '?place=TKM&lang=ru',
  '?at=p30.s2&lang=en',
  '?place=visit-july-2021&lang=en',
]

for (const query of VIEWS) {
  test(`labels of the map never collide: ${query}`, { tag: query.endsWith('ru') ? '@whole' : [] }, async ({
    page,
  }) => {
    for (const size of [DESKTOP, PROJECTOR, PHONE]) {
      await page.setViewportSize(size)
      if (size === DESKTOP) await open(page, query)
      await expect.poll(async () => (await lettering(page)).length, `${size.width}`).toBeGreaterThan(4)
      expect(collisions(await lettering(page)), `${size.width}`).toEqual([])
    }
  })
}
