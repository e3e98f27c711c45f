import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Of long lists of equal things a few stand for all: axe takes its time over each. */
const EQUAL = [
  '.pairs section:not(:nth-of-type(6))',
  '.panel .theme-group ~ .theme-group ~ .theme-group',
  '.passages article ~ article ~ article',
  '.entries article ~ article ~ article ~ article',
  '.after-record ~ .after-record ~ .after-record',
  '.after-event ~ .after-event ~ .after-event',
  '.after-section ~ .after-section',
  '.about-text section ~ section ~ section',
  '.spine i',
]

/** What axe says of one thing on the page, as it can be told apart from other things. */
export interface Finding {
  readonly rule: string
  /** Why axe cannot tell, by its own key; empty if it can or gives none. */
  readonly why: string
  /** The element and its parent, by their names and classes. */
  readonly about: string
  readonly html: string
}

interface Result {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly html: string
    readonly any: readonly { readonly data: unknown }[]
  }[]
}

/** WCAG 2.2 at A and AA and axe's best practice; with `enhanced`, words must have a contrast of seven to one. */
export async function look(page: Page, enhanced: boolean) {
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations', 'incomplete'],
    rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: enhanced } },
  })
  // The page has no frames: no second page is needed to gather what each found.
  axe.setLegacyMode()
  for (const selector of EQUAL) axe.exclude(selector)
  const { violations, incomplete } = await axe.analyze()
  const unsure = await findings(page, incomplete)
  return {
    violations: await findings(page, violations),
    incomplete: unsure.filter(({ rule, ratio }) => !isAnswered(rule, ratio)),
  }
}

/** Where axe cannot tell what lies over what, the colours that the style names are enough to know the contrast. */
const isAnswered = (rule: string, ratio: number): boolean =>
  (rule === 'color-contrast' && ratio >= 4.5) || (rule === 'color-contrast-enhanced' && ratio >= 7)

async function findings(page: Page, results: readonly Result[]): Promise<(Finding & { ratio: number })[]> {
  const nodes = results.flatMap(({ id, nodes: found }) =>
    found.map(({ target, html, any }) => ({
      rule: id,
      why: whyOf(any[0]?.data),
      html: html.slice(0, 140),
      selector: String(target.at(-1)),
    })),
  )
  const seen = await page.evaluate(
    selectors => {
      const called = (element: Element | null) =>
        element ? [element.localName, ...element.classList].join('.') : ''
      const rgb = (value: string) => {
        const [, inside] = /^rgba?\(([^)]+)\)$/.exec(value) ?? []
        return inside?.split(',').map(Number)
      }
      const luminance = (parts: readonly number[]) =>
        parts
          .slice(0, 3)
          .map(part => part / 255)
          .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
          .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)
      /** The first ground below the words that hides what is below it; none where it is no plain colour. */
      const groundOf = (element: Element): readonly number[] | undefined => {
        for (let at: Element | null = element; at; at = at.parentElement) {
          const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at)
          const ground = rgb(backgroundColor)
          if (!ground || backgroundImage !== 'none' || opacity !== '1') return undefined
          if (ground.length === 3) return ground
          if (ground[3] !== 0) return undefined
        }
        return undefined
      }
      const ratioOf = (element: Element): number => {
        // On the map the ground of a name is what is drawn below it.
        if (element.closest('svg, .labels, .degrees')) return 0
        const ground = groundOf(element)
        const front = rgb(getComputedStyle(element).color)
        if (!ground || front?.length !== 3) return 0
        const [a, b] = [luminance(ground), luminance(front)]
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      }
      return selectors.map(selector => {
        const element = document.querySelector(selector)
        if (!element) return { about: '', ratio: 0 }
        return {
          about: `${called(element.parentElement)} > ${called(element)}`,
          ratio: ratioOf(element),
        }
      })
    },
    nodes.map(({ selector }) => selector),
  )
  return nodes.map(({ rule, why, html }, i) => ({
    rule,
    why,
    html,
    about: seen[i]?.about ?? '',
    ratio: seen[i]?.ratio ?? 0,
  }))
}

const whyOf = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'messageKey' in data ? String(data.messageKey) : ''
