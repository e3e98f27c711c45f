import { useEffect, useState } from 'react'
import { aboutIn, loadAbout } from '../../language/about'
import type { About } from '../../model/about'
import type { Language } from '../../model/language'

/** The page in a language; fetched when it is first shown, and again after a failure when it is asked for. */
export function useAbout(language: Language): {
  readonly about: About | undefined
  readonly failed: boolean
  readonly retry: () => void
} {
  const [failed, setFailed] = useState<Language | null>(null)
  const [, setCame] = useState<Language | null>(null)
  const about = aboutIn(language)
  const waits = !about && failed !== language
  useEffect(() => {
    if (!waits) return
    let gone = false
    loadAbout(language).then(
      () => !gone && setCame(language),
      () => !gone && setFailed(language),
    )
    return () => {
      gone = true
    }
  }, [language, waits])
  return { about, failed: failed === language, retry: () => setFailed(null) }
}
