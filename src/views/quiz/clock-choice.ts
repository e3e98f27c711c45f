import { recallHere, rememberHere } from '../../state/storage'

const KEY = 'quiz-clock'

/** Whether questions show a clock in this window. Off unless somebody wants it. */
export const hasClock = (): boolean => recallHere(KEY) === 'on'
export const setClock = (on: boolean): void => void rememberHere(KEY, on ? 'on' : null)
