/** Shade of a country by its number of points: five classes, each printed with its bounds in the legend. */
export type Shade = 0 | 1 | 2 | 3 | 4

/** The least number of points of the classes 1 to 4. The legend is made from it. */
const SHADES = [1, 10, 20, 25] as const

export const shadeOf = (points: number): Shade => SHADES.filter(least => points >= least).length as Shade

/** The classes in words: `0`, `1–9`, …, `25+`. */
export function classes(): { shade: Shade; label: string }[] {
  return [0, ...SHADES].map((least, i) => {
    const next = SHADES[i]
    const label = next === undefined ? `${least}+` : next - 1 === least ? `${least}` : `${least}–${next - 1}`
    return { shade: i as Shade, label }
  })
}
