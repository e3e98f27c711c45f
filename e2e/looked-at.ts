import type { Finding } from './axe'

/** A kind of thing of which axe cannot tell whether it is right, and why it is. */
interface LookedAt {
  readonly rule: RegExp
  readonly about: RegExp
  readonly reason: string
}

/** What was looked at. Whatever else axe is not sure of fails the test, until somebody has looked at that too. */
const LOOKED_AT: readonly LookedAt[] = [
  {
    rule: /^color-contrast/,
    about:
      /country-name|span\.second > |\.spot > span|div\.degrees > |g\.pic-|pic-count|text\.(first|second) > tspan|span\.stop$|span\.stop-days/,
    reason:
      'Letters of the map lie over what is drawn, with a halo in the colour of the paper. Their tokens are held against every fill by src/views/shared/contrast.test.ts.',
  },
  {
    rule: /^color-contrast/,
    about: /^button > span$/,
    reason:
      'Arrows of the bar below a stop, hidden from screen readers beside the name of the button: ink on paper with a tenth of ink.',
  },
  {
    rule: /^color-contrast/,
    about: /^nav\.screens > a$/,
    reason:
      'On a phone the row of screens is shaded at an edge beyond which there is more: a seventh of ink over paper, over 16 pixels.',
  },
  {
    rule: /^link-in-text-block$/,
    about: /^p\.source > a\.noted$/,
    reason:
      'Terms have a dashed line below them and figures a dotted one, whatever the scheme; axe cannot compare what lies partly below something else.',
  },
  {
    rule: /^th-has-data-cells$/,
    about: /^div\.scroll\.wide > table$/,
    reason:
      'In the tables of the page without JavaScript the head of a group of rows spans the whole width: its cells are in the rows below',
  },
]

/** What nobody has looked at. */
export const unseen = (incomplete: readonly Finding[]): readonly Finding[] =>
  incomplete.filter(({ rule, about }) => !LOOKED_AT.some(row => row.rule.test(rule) && row.about.test(about)))
