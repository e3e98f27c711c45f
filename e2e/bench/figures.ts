/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** What was measured, of the app and of the floor. */
export interface Row {
  readonly profile: string
  readonly measure: string
  readonly unit: 'ms' | 'kB' | '' | '%'
  readonly app: number
  readonly floor: number | null
  /** At most so many times the floor. */
  readonly ratio?: number | undefined
  /** At most so much. */
  readonly most?: number | undefined
}

/** Whether a row keeps all its targets; one without a target does. */
export const holds = ({ app, floor, ratio, most }: Row): boolean =>
  Number.isFinite(app) &&
  (ratio === undefined || floor === null || app <= ratio * floor) &&
  (most === undefined || app <= most)

const figure = (value: number, unit: Row['unit']) => {
  const digits = unit === '' ? (Number.isInteger(value) ? 0 : 3) : unit === '%' || value < 10 ? 1 : 0
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`
}

/** The rows as a table of Markdown; a target that is missed is bold. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const { profile, measure, unit, app, floor, ratio, most } = row
    const targets = [
      ratio === undefined ? [] : [`≤ ${ratio} × floor`],
      most === undefined ? [] : [`≤ ${figure(most, unit)}`],
    ].flat()
    const times = floor !== null && floor > 0 ? `${(app / floor).toFixed(2)} ×` : '–'
    const measured = figure(app, unit)
    return [
      profile,
      measure,
      targets.join(', ') || '–',
      holds(row) ? measured : `**${measured}** (missed)`,
      floor === null ? '–' : figure(floor, unit),
      times,
    ]
  })
  const head = ['Profile', 'Measure', 'Target', 'Atlas', 'Floor', 'Ratio']
  return [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
