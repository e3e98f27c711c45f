import { Popout } from '../shared/Popout'
import { useStrings } from '../shared/strings'
import { later } from '../shared/Later'

const Page = later(async () => (await import('./SharePage')).SharePage, 'popover')

/** Has what the menu shows ready before it is asked for. */
export const fetchShare = Page.fetch

/** The ways to give others what is on the screen. */
export function ShareMenu() {
  const { open } = useStrings().share
  return (
    <Popout
      label={open}
      className="share-menu"
      buttonClass="tool"
      side="end"
      button={
        <>
          <Passed /> <span className="long">{open}</span>
        </>
      }
    >
      {isOpen => isOpen && <Page.Screen />}
    </Popout>
  )
}

function Passed() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M4.500 7H3v7h10V7h-1.500M8 10V2M5 4.800 8 1.800l3 3" />
    </svg>
  )
}
