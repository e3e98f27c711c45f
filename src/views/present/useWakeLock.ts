import { useEffect } from 'react'

/** Asks that the screen stays on while a lesson is presented; again when the window comes back into sight. A frame in another page may not ask. */
export function useWakeLock(allowed: boolean): void {
  useEffect(() => {
    if (!allowed) return
    let lock: WakeLockSentinel | null = null
    let gone = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const given = await navigator.wakeLock.request('screen')
        if (gone) void given.release()
        else lock = given
      } catch {
        // Refused, or unknown to this browser: the room’s own settings hold.
      }
    }
    const onVisible = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release()
    }
  }, [allowed])
}
