import { useCallback, useEffect, useState } from 'react'
import { type Geography, loadGeography } from './geography'

/** What maps are drawn from, and a verb that tries again after a failure. */
export function useGeography(): readonly [state: Geography | 'loading' | 'failed', retry: () => void] {
  const [state, setState] = useState<Geography | 'loading' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let gone = false
    loadGeography().then(
      geography => !gone && setState(geography),
      () => !gone && setState('failed'),
    )
    return () => {
      gone = true
    }
  }, [attempt])
  const retry = useCallback(() => {
    setState('loading')
    setAttempt(n => n + 1)
  }, [])
  return [state, retry]
}
