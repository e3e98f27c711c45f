interface Judged {
  readonly about: RegExp
  readonly reason: string
}

/** What has its end cut off where there is no room, and may be so. */
const SHORTENED: readonly { readonly selector: string; readonly reason: string }[] = [
  {
    selector: '.matrix .verbs',
    reason:
      'A cell shows as many operative words as have room, beside their number. It opens its points, each with its word; its name has them all.',
  },
  {
    selector: '.outline .other-name',
    reason: 'The second language of a heading that stands whole in the text, where the line leads.',
  },
]
export const MAY_BE_SHORT = SHORTENED.map(({ selector }) => selector).join()

/** What is hidden while it has focus, or has no ring, and may be so. */
const JUDGED: readonly Judged[] = [
  {
    about: /^div\.label\S* > button\.spot$/,
    reason:
      'A place at the edge of a small map may lie under the zoom buttons or outside. The list has it, and it can be zoomed to.',
  },
]

/** What is smaller than a finger, and may be so: something of that size does the same. */
const SMALL: readonly Judged[] = [
  {
    about: /^(svg\.plane\S*|g\S*) > path\.(country|corridor-hand|land-of)|> button\.spot/,
    reason: 'Shapes of the map are as large as what they show. The list beside it has a button for each.',
  },
  {
    about: /> a\.noted$/,
    reason: 'Terms and figures are words of the sentences that they stand in.',
  },
  {
    about: /^div\.spine > div\.spine-(frame|hand)$/,
    reason:
      'The frame of the strip is pulled. The list of questions and the steps lead to the same sentences.',
  },
  {
    about: /^(div\.pair\S* > a\.sentence-id|p\.paragraph-head > a\.paragraph-id)$/,
    reason:
      'The address of a sentence, as wide as its column and as high as the sentence, whose words do the same.',
  },
]

const without = <T extends { readonly about: string }>(found: readonly T[], judged: readonly Judged[]): T[] =>
  found.filter(({ about }) => !judged.some(row => row.about.test(about)))

/** What nobody has judged yet. */
export const unjudged = <T extends { readonly about: string }>(found: readonly T[]): T[] =>
  without(found, JUDGED)

/** The same of what is small. */
export const unjudgedSize = <T extends { readonly about: string }>(found: readonly T[]): T[] =>
  without(found, SMALL)
