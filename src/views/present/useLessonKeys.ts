import { nextLanguages } from '../../model/language'
import { useCallback, useEffect, useRef, useState } from 'react'
import { hrefOf } from '../../model/address'
import type { Lesson } from '../../model/lesson'
import { ENLARGED, TONES } from '../../state/stage'
import { useActions, useLessons, useNow } from '../../state/context'
import { letterKeys } from '../shared/letterKeys'
import { popoverIsOpen } from '../shared/placePopover'
import { type Action, actionOf, digitOf, holderOf, PACE } from './keys'
import { useStageNow } from './StageContext'

/** What stands open above the picture; one at a time. */
export type Layer = 'help' | 'overview' | 'notes' | null

export interface Control {
  readonly act: (action: Action) => void
  readonly goTo: (stop: number) => void
  readonly layer: Layer
  readonly open: (layer: Layer) => void
  /** The digits of a stop's number, as they are typed; null while none is asked for. */
  readonly digits: string | null
  readonly spotlight: boolean
}

const after = <T>(list: readonly T[], value: T, by: 1 | -1): T =>
  list[Math.min(list.length - 1, Math.max(0, list.indexOf(value) + by))] ?? value

const writeQuery = (href: string) => href.replace(/^\?/, '')

/** All that keys and buttons do while a lesson is presented: the same in the class's and in the presenter's window. */
export function useLessonKeys(lesson: Lesson): Control {
  const now = useNow()
  const stage = useStageNow()
  const { shelf } = useLessons()
  const actions = useActions()
  const [layer, open] = useState<Layer>(null)
  const [digits, setDigits] = useState<string | null>(null)
  const [spotlight, setSpotlight] = useState(false)
  const stepped = useRef(0)

  const goTo = useCallback(
    (stop: number) => {
      const number = Math.min(Math.max(stop, 1), lesson.stops.length)
      setSpotlight(false)
      setDigits(null)
      stage().aim(null)
      // The new stop first: what covered the old one must not go before it.
      actions.present(lesson, number)
      stage().set({ blank: null })
    },
    [lesson, stage, actions],
  )

  const act = useCallback(
    (action: Action) => {
      // Nothing stays above a black screen, or asks for a number that is no longer wanted.
      if (action === 'black' || action === 'white') closePopovers()
      if (action !== 'goTo' && action !== 'close') setDigits(null)
      const { view } = now()
      const { blank, held, enlarged, tone, set } = stage()
      const step = (by: 1 | -1) => {
        const time = performance.now()
        if (time - stepped.current < PACE) return
        stepped.current = time
        if (view.stop + by >= 1 && view.stop + by <= lesson.stops.length) goTo(view.stop + by)
        else if (blank !== null) set({ blank: null })
      }
      switch (action) {
        case 'next':
          return step(1)
        case 'previous':
          return step(-1)
        case 'first':
          return goTo(1)
        case 'last':
          return goTo(lesson.stops.length)
        case 'goTo':
          return setDigits('')
        case 'black':
        case 'white':
          return set({ blank: blank === action ? null : action })
        case 'spotlight':
          stage().aim(null)
          return setSpotlight(on => !on)
        case 'reveal':
          return view.view === 'predict' ? actions.predict({ reveal: !view.reveal }) : undefined
        case 'languages': {
          return actions.read(nextLanguages(view.text, view.lang))
        }
        case 'larger':
        case 'smaller':
          return set({
            enlarged: after(ENLARGED, enlarged as (typeof ENLARGED)[number], action === 'larger' ? 1 : -1),
          })
        case 'tone':
          return set({ tone: TONES[(TONES.indexOf(tone) + 1) % TONES.length] ?? 'usual' })
        case 'fullScreen':
          return toggleFullScreen()
        case 'presenter':
          window.open(presenterHref(now().view, stage().session, shelf), '_blank', 'noopener')
          return
        case 'notes':
        case 'overview':
        case 'help':
          return open(was => (was === action ? null : action))
        case 'freeze':
          return set({ held: held === null ? writeQuery(hrefOf({ ...view, presenter: '' }, shelf)) : null })
        case 'close':
          if (digits !== null) setDigits(null)
          else if (layer !== null) open(null)
          else if (spotlight) setSpotlight(false)
          else if (blank !== null) set({ blank: null })
          return
      }
    },
    [now, stage, shelf, actions, lesson, goTo, digits, layer, spotlight],
  )

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const holder = holderOf(event.target)
      const digit = digitOf(event, holder)
      if (digit !== null) {
        setDigits(known => `${known ?? ''}${digit}`.slice(-3))
        event.preventDefault()
        return
      }
      if (digits !== null && (event.key === 'Enter' || event.key === 'Backspace')) {
        if (event.key === 'Backspace') setDigits(digits.slice(0, -1))
        else {
          setDigits(null)
          if (digits !== '') goTo(Number(digits))
        }
        event.preventDefault()
        return
      }
      const action = actionOf(event, holder, letterKeys())
      if (action === null) return
      // A menu above the page takes its own Escape; the list of stops takes the keys that go through it.
      if (action === 'close' && popoverIsOpen()) return
      if (layer === 'overview' && walkStops(event)) return
      // Escape leaves full screen by the browser's own hand, unless something is open above the picture.
      const closes = digits !== null || layer !== null || spotlight || stage().blank !== null
      if (action !== 'close' || closes) event.preventDefault()
      if (event.repeat && action !== 'next' && action !== 'previous') return
      act(action)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [act, goTo, digits, layer, spotlight, stage])

  return { act, goTo, layer, open, digits, spotlight }
}

function closePopovers(): void {
  for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
}

/** Goes from stop to stop in their list; Enter and Space belong to the button that has the focus. Answers whether the key was one of its own. */
function walkStops(event: KeyboardEvent): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('.is-overview .stops-list button')]
  const here = buttons.findIndex(button => button === document.activeElement)
  const to = {
    ArrowDown: here + 1,
    ArrowRight: here + 1,
    ArrowUp: here - 1,
    ArrowLeft: here - 1,
    Home: 0,
    End: buttons.length - 1,
  }[event.key]
  if (to === undefined) return false
  buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus()
  event.preventDefault()
  return true
}

function toggleFullScreen(): void {
  // Refused in a frame that may not: the lesson goes on in its window.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.({ navigationUI: 'hide' })
  done?.catch(() => undefined)
}

/** The address of the presenter's window of a session. A lesson that came in the fragment goes along. */
export const presenterHref = (
  view: Parameters<typeof hrefOf>[0],
  session: string,
  shelf: NonNullable<Parameters<typeof hrefOf>[1]>,
): string =>
  hrefOf({ ...view, presenter: session, embed: false }, shelf) +
  (view.lesson !== null && shelf(view.lesson)?.origin === 'shared' ? location.hash : '')
