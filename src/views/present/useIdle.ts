import { useEffect, useState } from 'react'

/** So long after the last move of a hand cursor and bars go, in milliseconds. */
const IDLE = 2500

/** Whether no hand has moved for a while. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer = 0
    const wake = () => {
      setIdle(false)
      clearTimeout(timer)
      timer = window.setTimeout(() => setIdle(true), IDLE)
    }
    wake()
    const moves = ['pointermove', 'pointerdown', 'focusin'] as const
    for (const move of moves) addEventListener(move, wake)
    return () => {
      clearTimeout(timer)
      for (const move of moves) removeEventListener(move, wake)
    }
  }, [])
  return idle
}
