import { useEffect, useRef } from 'react'
import type { Afterwards, Outcome } from '../../model/outcome'
import { useAtlas, useText } from '../../state/context'
import { inLanguage, useLanguage, useStrings } from '../shared/strings'
import { RecordEntry } from './RecordEntry'

interface Props {
  readonly layer: Afterwards
  readonly outcomes: readonly Outcome[]
}

/** The records in order of the text, under the questions that their words answer. */
export function Records({ layer, outcomes }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const chosen = useAtlas(state => state.view.record)
  const opened = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) opened.current?.scrollIntoView({ block: 'start' })
  }, [chosen])
  const sectionOf = (outcome: Outcome) => text.paragraphOf(outcome.sentence)?.section ?? 0
  const ordered = outcomes.toSorted((a, b) => a.start - b.start)
  return (
    <>
      {outcomes.length === 0 && <p className="empty">{strings.afterwards.none}</p>}
      {text.edition.sections.map(({ number, heading }) => {
        const here = ordered.filter(outcome => sectionOf(outcome) === number)
        return (
          here.length > 0 && (
            <section key={number} aria-labelledby={`after-${number}`} className="after-section">
              <h2 id={`after-${number}`}>
                <span className="number">{strings.text.question(number)}</span>{' '}
                {inLanguage(heading, language)}
              </h2>
              {here.map(outcome => (
                <RecordEntry
                  key={outcome.id}
                  layer={layer}
                  outcome={outcome}
                  ref={outcome.id === chosen ? opened : undefined}
                />
              ))}
            </section>
          )
        )
      })}
      <p className="note">{strings.afterwards.silence}</p>
    </>
  )
}
