import { forgetStage } from '../../state/stage'
import { useActions } from '../../state/context'

/** Ends the lesson in this window: the next class begins anew, without what this one marked and measured. */
export function useEnd(): () => void {
  const { endLesson } = useActions()
  return () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    forgetStage()
    endLesson()
  }
}
