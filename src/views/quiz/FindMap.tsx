import { useMemo } from 'react'
import type { PlaceId } from '../../model/edition'
import type { FindQuestion } from '../../model/question'
import { useText } from '../../state/context'
import { Picture } from '../shared/picture/Picture'
import type { PictureMark } from '../shared/picture/marks'
import { useGeography } from '../shared/picture/useGeography'
import { otherOf, type Strings, useLanguage, useStrings } from '../shared/strings'
import { type Area, areasOf } from '../shared/picture/areas'

interface Props {
  readonly question: FindQuestion
  readonly answer: string | undefined
  readonly onAnswer: (place: string) => void
  readonly onSkip: () => void
}

const sayArea = (strings: Strings, { number, direction, bySize, borders }: Area, of: number): string =>
  strings.quiz.area(
    number,
    strings.quiz.directions[direction],
    bySize,
    of,
    strings.quiz.areaNumbers(borders.map(String)),
  )

/** A map without names to point at; its areas also in words, for whoever cannot see or hit their shapes. */
export function FindMap({ question, answer, onAnswer, onSkip }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const [geography, retry] = useGeography()
  const areas = useMemo(() => (typeof geography === 'string' ? [] : areasOf(geography)), [geography])
  if (geography === 'loading') return <p className="quiz-waiting">{strings.later.loading}</p>
  if (geography === 'failed') {
    return (
      <p className="quiz-waiting" role="alert">
        {strings.later.failed}{' '}
        <button type="button" className="button" onClick={retry}>
          {strings.later.again}
        </button>{' '}
        {answer === undefined && (
          <button type="button" className="button" onClick={onSkip}>
            {strings.quiz.skip}
          </button>
        )}
      </p>
    )
  }
  const say = (area: Area) => sayArea(strings, area, areas.length)
  const nameOf = (place: PlaceId) => {
    const area = areas.find(one => one.place === place)
    return area ? say(area) : ''
  }
  const common = { text, geography, languages: [language, otherOf(language)], corridors: 'none' } as const
  if (answer !== undefined) {
    const right: PictureMark = { place: question.right, kind: answer === question.right ? 'hit' : 'surprise' }
    const missed: PictureMark[] =
      answer === question.right ? [] : [{ place: answer as PlaceId, kind: 'missed' }]
    return (
      <div className="quiz-map">
        <Picture {...common} label={strings.map.label} labels="all" marked={[right, ...missed]} />
      </div>
    )
  }
  return (
    <>
      <p className="note">{strings.quiz.findHow}</p>
      <div className="quiz-map">
        <Picture {...common} label={strings.quiz.findMap} labels="none" nameOf={nameOf} onPress={onAnswer} />
      </div>
      <details className="quiz-areas">
        <summary>{strings.quiz.areas}</summary>
        <p className="note">{strings.quiz.areasHow}</p>
        <ol>
          {areas.map(area => (
            <li key={area.number}>
              <button type="button" className="button" onClick={() => onAnswer(area.place)}>
                {say(area)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
