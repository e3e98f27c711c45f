/** Shade of a country in a still picture: three, so that a projector in a lit room can tell them apart. */
export type ThreeShade = 0 | 1 | 2

/** The least number of points of the classes 1 and 2. */
const LEAST = [1, 10] as const

export const threeShadeOf = (points: number): ThreeShade =>
  LEAST.filter(least => points >= least).length as ThreeShade

/** The classes in words: `0`, `1–9`, `10+`. */
export const threeClasses = (): { shade: ThreeShade; label: string }[] =>
  [0, ...LEAST].map((least, i) => {
    const next = LEAST[i]
    return {
      shade: i as ThreeShade,
      label: next === undefined ? `${least}+` : least === next - 1 ? `${least}` : `${least}–${next - 1}`,
    }
  })
