import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { placePopover, type Side } from './placePopover'
import { useIsServed } from './useIsServed'

interface Props {
  /** The name of the button and of what it opens. */
  readonly label: string
  readonly button: ReactNode
  readonly className: string
  readonly side?: Side
  /** The button as it is shown, where it is not a link. */
  readonly buttonClass?: string
  /** As a function, it may leave out what nobody sees. */
  readonly children: ReactNode | ((open: boolean) => ReactNode)
}

/** A button that opens a small page above the page. The browser closes it: by Esc, by a click beside it, by the button. */
export function Popout({ label, button, className, side = 'start', buttonClass, children }: Props) {
  const id = useId()
  const served = useIsServed()
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = popover.current
    if (!element) return
    const onToggle = (event: ToggleEvent) => setOpen(event.newState === 'open')
    const onFocusOut = ({ relatedTarget: to }: FocusEvent) => {
      // Whoever goes on by Tab does not want it over what comes next.
      if (!element.matches(':popover-open')) return
      if (to instanceof Node && !element.contains(to) && to !== opener.current) element.hidePopover()
    }
    const onClick = ({ target }: MouseEvent) => {
      // A link leads on in this page: what it was in would cover that. The link itself acts first.
      if (target instanceof Element && target.closest('a:not([target])'))
        setTimeout(() => element.hidePopover())
    }
    element.addEventListener('toggle', onToggle)
    element.addEventListener('focusout', onFocusOut)
    // As long as its contents are not there, Tab leads past it.
    const button = opener.current
    button?.addEventListener('focusout', onFocusOut)
    element.addEventListener('click', onClick, { capture: true })
    return () => {
      element.removeEventListener('click', onClick, { capture: true })
      element.removeEventListener('toggle', onToggle)
      element.removeEventListener('focusout', onFocusOut)
      button?.removeEventListener('focusout', onFocusOut)
    }
  }, [served])
  useEffect(() => {
    if (!open) return
    const place = () => {
      if (popover.current && opener.current) {
        placePopover(popover.current, opener.current.getBoundingClientRect(), side)
      }
    }
    place()
    // What it holds may come later, and be larger.
    const observer = new ResizeObserver(place)
    if (popover.current) observer.observe(popover.current)
    addEventListener('resize', place)
    return () => {
      observer.disconnect()
      removeEventListener('resize', place)
    }
  }, [open, side])
  if (served) {
    return (
      <button type="button" className={buttonClass} aria-label={label}>
        {button}
      </button>
    )
  }
  return (
    <>
      <button
        type="button"
        ref={opener}
        className={buttonClass}
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
      >
        {button}
      </button>
      <div
        popover="auto"
        id={id}
        ref={popover}
        className={`popout ${className}`}
        role="group"
        aria-label={label}
      >
        {typeof children === 'function' ? children(open) : children}
      </div>
    </>
  )
}
