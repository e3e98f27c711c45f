import type { PlaceId } from '../../../model/edition'

/**
 * What a class thought of a place and what came of it: `picked` is not judged yet, `hit` was picked rightly, `missed`
 * was picked wrongly, `surprise` was not picked though it should have been.
 */
export const MARK_KINDS = ['picked', 'hit', 'missed', 'surprise'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** Each kind has its own line, pattern and sign, and needs no colour. */
export interface PictureMark {
  readonly place: PlaceId
  readonly kind: MarkKind
}
