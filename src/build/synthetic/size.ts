/** How large a synthetic edition is: paragraphs and points in all, those of the real edition among them. */
export interface Size {
  readonly paragraphs: number
  readonly points: number
  readonly countries: number
}

/** Scale 1 has about as many points as the interview; the text is longer, so that far more of it is of no point. */
const ONE = { paragraphs: 480, points: 200, countries: 180 }

/** At scale 25 there are 12,000 paragraphs and 5,000 points; at every scale 180 countries. */
export const sizeOf = (scale: number): Size => ({
  ...ONE,
  paragraphs: Math.round(ONE.paragraphs * scale),
  points: Math.round(ONE.points * scale),
})

/** The scale that `ATLAS_EDITION=synthetic:25` asks for; null where the real edition is meant. Throws on anything else. */
export function scaleIn(asked: string | undefined): number | null {
  if (!asked) return null
  const [, scale] = /^synthetic:(\d+(?:\.\d+)?)$/.exec(asked) ?? []
  if (!scale || Number(scale) === 0) throw new Error(`ATLAS_EDITION=${asked} is not like synthetic:25`)
  return Number(scale)
}
