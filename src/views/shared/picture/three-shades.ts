/** Shade of a country in a still picture: three, so that a projector in a lit room can tell them apart. */
export type ThreeShade = 0 | 1 | 2

/** The least number of points of the classes 1 and 2. */
const LEAST = [1, 10] as const

export const threeShadeOf = (points: number): ThreeShade =>
  LEAST.filter(least => points >= least).length as ThreeShade

/** The classes in words, for a legend. */
export const THREE_CLASSES: readonly { readonly shade: ThreeShade; readonly label: string }[] = [
  { shade: 0, label: '0' },
  { shade: 1, label: `1–${LEAST[1] - 1}` },
  { shade: 2, label: `${LEAST[1]}+` },
]
