import type { Page } from '@playwright/test'

/** How something is painted, as far as a reader with colours of their own can see it. */
export interface Drawn {
  readonly selector: string
  /** Colours, patterns and kinds of line. */
  readonly paint: string
  /** Of its line, in pixels. */
  readonly width: number
  /** Whether a line has the colour of the ground, and cannot be seen. */
  readonly isGround: boolean
}

export const drawn = (page: Page, selectors: readonly string[]): Promise<Drawn[]> =>
  page.evaluate(all => {
    const ground = getComputedStyle(document.body).backgroundColor
    return all.map(selector => {
      const element = document.querySelector(selector)
      if (!element) throw new Error(`nothing is ${selector}`)
      const style = getComputedStyle(element)
      const isLine = element instanceof SVGElement
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
      const borders = sides.map(side =>
        style[`border${side}Style`] === 'none'
          ? ''
          : `${style[`border${side}Style`]} ${style[`border${side}Width`]} ${style[`border${side}Color`]}`,
      )
      const paint = isLine
        ? [style.stroke, style.strokeDasharray]
        : [
            style.color,
            style.backgroundColor,
            style.fontWeight,
            style.textDecorationLine,
            ...borders,
            ...(style.outlineStyle === 'none' ? [] : [style.outline, style.outlineOffset]),
          ]
      return {
        selector,
        paint: paint.join(' | '),
        width: isLine ? Number.parseFloat(style.strokeWidth) : 0,
        isGround: isLine && [ground, 'none'].includes(style.stroke),
      }
    })
  }, selectors)

/** Fills of the map beside those of its legend, and countries whose number the map does not print. */
export const legend = (page: Page) =>
  page.evaluate(() => {
    const countries = [...document.querySelectorAll('.country[data-shade]:not([data-shade=none])')]
    const printed = [...document.querySelectorAll('.labels .country-name b')].map(
      number => number.textContent,
    )
    return {
      pairs: countries.map(country => {
        const swatch = document.querySelector(`.swatch[data-shade='${country.getAttribute('data-shade')}']`)
        const fill = getComputedStyle(country).fill
        return [fill, swatch ? getComputedStyle(swatch).backgroundColor : 'none'] as const
      }),
      unprinted: countries
        .map(country => country.getAttribute('aria-label') ?? '')
        .filter(label => !printed.includes(/\d+/.exec(label)?.[0] ?? '')),
    }
  })
