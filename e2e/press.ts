import type { Page } from '@playwright/test'

interface Paced {
  pressedAt?: number
}

/**
 * A key as a hand presses it: not before the pace has passed that holds back a key which is kept down. Counted from when
 * the page had the last one, and without frames, of which a covered window has none.
 */
export async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => {
    const paced = window as Paced
    if (paced.pressedAt !== undefined) return
    paced.pressedAt = -1000
    addEventListener(
      'keydown',
      () => {
        paced.pressedAt = performance.now()
      },
      { capture: true },
    )
  })
  await page.waitForFunction(() => performance.now() - ((window as Paced).pressedAt ?? 0) > 220, null, {
    polling: 20,
  })
  await page.keyboard.press(key)
}
