import { REASONS, type Reason } from './edition'

/** Position on the line from strict to inclusive, from 0. */
export const rank = (reason: Reason): number => REASONS.indexOf(reason)

/** Whether a link of this reason counts when everything up to and including `limit` does. */
export const within = (reason: Reason, limit: Reason): boolean => rank(reason) <= rank(limit)

/** The strictest of several reasons; null of none. */
export function strongest(reasons: readonly Reason[]): Reason | null {
  return REASONS.find(reason => reasons.includes(reason)) ?? null
}
