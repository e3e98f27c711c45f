import { DESKTOP, expect, open, PHONE, PROJECTOR, test } from './support'

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const VIEWS = [
  '?lang=en',
  '?lang=zh',
  '?place=TJK&lang=en',
  '?place=TKM&lang=zh',
  '?place=CHN&lang=en',
  '?at=p30.s2&lang=en',
  '?place=visit-july-2021&lang=en',
  '?place=visit-july-2021&lang=zh',
  '?at=p12.s3&view=text&lang=zh',
]

for (const [size, viewport] of Object.entries({ DESKTOP, PROJECTOR, PHONE })) {
  test(`labels of the map never collide: ${size}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    for (const query of VIEWS) {
      await open(page, query)
      const boxes = await page.evaluate((): Box[] => {
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
      expect(boxes.length, query).toBeGreaterThan(4)
      const collisions = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            b => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
          )
          .map(b => `${a.text} × ${b.text}`),
      )
      expect(collisions, query).toEqual([])
    }
  })
}
