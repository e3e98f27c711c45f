import { expect, it } from 'vitest'
import { ALL_STRINGS } from '../../language/all'
import { ACTIONS, actionOf, BINDINGS, digitOf } from './keys'

const press = (key: string, more: object = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
})

it('gives no key two meanings, and every action a key', () => {
  const keys = BINDINGS.flatMap(binding => binding.keys)
  expect(new Set(keys).size).toBe(keys.length)
  expect(BINDINGS.map(({ action }) => action)).toEqual([...ACTIONS])
})

it.each(Object.values(ALL_STRINGS))(
  'has a name for every action in “$title”, and names what clickers send',
  strings => {
    expect(ACTIONS.map(action => strings.present.actions[action]).filter(Boolean)).toHaveLength(
      ACTIONS.length,
    )
    expect(strings.present.clicker).toMatch(/PageDown.*PageUp/)
  },
)

it.each([
  ['PageDown', 'page', 'next'],
  ['PageUp', 'field', 'previous'],
  ['PageDown', 'lines', null],
  [' ', 'page', 'next'],
  [' ', 'control', null],
  ['Enter', 'control', null],
  ['ArrowRight', 'control', 'next'],
  ['ArrowRight', 'field', null],
  ['B', 'page', 'black'],
  ['.', 'control', 'black'],
  [',', 'page', 'white'],
  ['b', 'field', null],
  ['Escape', 'lines', 'close'],
  ['?', 'page', 'help'],
  ['x', 'page', null],
] as const)('%s with focus on a %s: %s', (key, holder, action) => {
  expect(actionOf(press(key), holder)).toBe(action)
})

it('goes back with Shift and Space', () => {
  expect(actionOf(press(' ', { shiftKey: true }), 'page')).toBe('previous')
})

it('leaves the browser its own keys, and an input method its composition', () => {
  expect(actionOf(press('f', { ctrlKey: true }), 'page')).toBe(null)
  expect(actionOf(press('n', { isComposing: true }), 'page')).toBe(null)
})

it('can do without letters, never without what clickers send', () => {
  expect(actionOf(press('b'), 'page', false)).toBe(null)
  expect(actionOf(press('.'), 'page', false)).toBe('black')
  expect(actionOf(press('PageDown'), 'page', false)).toBe('next')
})

it('collects digits wherever nobody types', () => {
  expect([digitOf(press('7'), 'page'), digitOf(press('7'), 'field'), digitOf(press('a'), 'page')]).toEqual([
    '7',
    null,
    null,
  ])
})
