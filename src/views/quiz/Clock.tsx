import { useEffect, useState } from 'react'
import { useStrings } from '../shared/strings'

/** Seconds for a question. */
const TIME = 60

/** Counts down, and ends nothing. Silent for screen readers, that can still come to it. */
export function Clock() {
  const strings = useStrings().quiz
  const [left, setLeft] = useState(TIME)
  useEffect(() => {
    // Not the time of day, which can be set.
    const end = performance.now() + TIME * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [])
  return (
    <span role="timer" className="quiz-clock">
      {left > 0 ? strings.seconds(left) : strings.over}
    </span>
  )
}
