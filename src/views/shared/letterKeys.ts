import { recall, remember } from '../../state/storage'

const KEY = 'letter-keys'
let off: boolean | null = null

/** Whether single letters are keys. Whoever speaks to the computer, or whose hand slips, can switch them off. */
export function letterKeys(): boolean {
  off ??= recall(KEY) === 'off'
  return !off
}

export function setLetterKeys(on: boolean): void {
  off = !on
  remember(KEY, on ? null : 'off')
}
