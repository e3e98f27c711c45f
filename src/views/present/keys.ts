/** What a key does while a lesson is presented. The one table for the handler, the help sheet and the tests. */
export const ACTIONS = [
  'next',
  'previous',
  'first',
  'last',
  'goTo',
  'black',
  'white',
  'spotlight',
  'reveal',
  'languages',
  'larger',
  'smaller',
  'tone',
  'fullScreen',
  'presenter',
  'notes',
  'overview',
  'freeze',
  'help',
  'close',
] as const
export type Action = (typeof ACTIONS)[number]

export interface Binding {
  readonly action: Action
  /** Values of `KeyboardEvent.key`; letters in lower case. */
  readonly keys: readonly string[]
}

/** Two rows may have one action: what a clicker sends is told apart in the help. */
export const BINDINGS: readonly Binding[] = [
  { action: 'next', keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n', 'Enter'] },
  { action: 'previous', keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+ ', 'p', 'Backspace'] },
  { action: 'first', keys: ['Home'] },
  { action: 'last', keys: ['End'] },
  { action: 'goTo', keys: ['g'] },
  { action: 'black', keys: ['b', '.'] },
  { action: 'white', keys: ['w', ','] },
  { action: 'spotlight', keys: ['l'] },
  { action: 'reveal', keys: ['r'] },
  { action: 'languages', keys: ['t'] },
  { action: 'larger', keys: ['+', '='] },
  { action: 'smaller', keys: ['-'] },
  { action: 'tone', keys: ['c'] },
  { action: 'fullScreen', keys: ['f'] },
  { action: 'presenter', keys: ['s'] },
  { action: 'notes', keys: ['m'] },
  { action: 'overview', keys: ['o'] },
  { action: 'freeze', keys: ['z'] },
  { action: 'help', keys: ['?'] },
  { action: 'close', keys: ['Escape'] },
]

/** Who has the focus: a key may be theirs first. */
export type Holder = 'page' | 'control' | 'field' | 'lines'

export interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

const CLICKER = ['PageDown', 'PageUp']
const LETTER = /^[a-z]$/

/** Whether a key is left to what has the focus. */
function isTheirs(key: string, holder: Holder): boolean {
  if (key === 'Escape') return false
  if (holder === 'lines') return true
  if (holder === 'field') return !CLICKER.includes(key)
  if (holder === 'control') return key === ' ' || key === 'Enter' || key === 'Shift+ '
  return false
}

/**
 * The action of a key press, or null. `letters` false switches single letters off, for those whose voice or hand sends
 * them unmeant. Enter after digits goes to a stop: the handler looks at that first.
 */
export function actionOf(pressed: Pressed, holder: Holder, letters = true): Action | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = pressed
  if (isComposing || ctrlKey || metaKey || altKey) return null
  const name = key === ' ' && shiftKey ? 'Shift+ ' : key.length === 1 ? key.toLowerCase() : key
  if (isTheirs(name, holder) || (!letters && LETTER.test(name))) return null
  return BINDINGS.find(({ keys }) => keys.includes(name))?.action ?? null
}

/** A digit of the number of a stop, if the key is one and nobody else's. */
export const digitOf = ({ key, ctrlKey, metaKey, altKey }: Pressed, holder: Holder): string | null =>
  /^\d$/.test(key) && !ctrlKey && !metaKey && !altKey && (holder === 'page' || holder === 'control')
    ? key
    : null

/** What has the focus, as far as keys are concerned. */
export function holderOf(target: EventTarget | null): Holder {
  if (!(target instanceof Element)) return 'page'
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable))
    return 'lines'
  if (target instanceof HTMLSelectElement) return 'field'
  if (target instanceof HTMLInputElement)
    return ['checkbox', 'radio', 'button'].includes(target.type) ? 'control' : 'field'
  return target.closest('a[href], button, summary, [role="button"], [tabindex="0"]') ? 'control' : 'page'
}

/** Steps come no faster than this, in milliseconds, however long a key is held. */
export const PACE = 150
