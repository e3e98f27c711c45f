import './slide.css'
import { isTranslation, SOURCE_LANGUAGE } from '../../model/language'
import { memo, type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import type { PlaceId } from '../../model/edition'
import { type Lesson, stopAt } from '../../model/lesson'
import { litBySlide, type Slide as SlideData, slideOf } from '../../model/slide'
import type { View } from '../../model/view'
import { useActions, useAtlas, useText } from '../../state/context'
import { describePlace, inLanguage, langOf, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { Picture } from '../shared/picture/Picture'
import { useGeography } from '../shared/picture/useGeography'
import { useSize } from '../shared/picture/useSize'
import { PointSlide, PointsSlide } from './PointsSlide'
import { PlaceSlide } from './PlaceSlide'
import { PredictionMarks, PredictionSlide } from './PredictionSlide'
import { QuizSlide } from './QuizSlide'
import { CompareSlide, TableSlide } from './TableSlide'
import { TitleSlide } from './TitleSlide'
import { SentenceSlide, WordsSlide } from './WordsSlide'
import { useStage } from './StageContext'
import { useFit } from './useFit'

/** Slides whose words need the whole width. */
const WHOLE: readonly SlideData['kind'][] = ['table', 'compare']

interface Props {
  readonly lesson: Lesson
  /** Whether it answers hand and keys; a small copy beside the notes does not. */
  readonly live: boolean
}

/** A stop as the room sees it: the map at one side, few large words at the other. */
export function Slide({ lesson, live }: Props) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const view = useAtlas(state => state.view)
  const enlarged = useStage(state => state.enlarged)
  const slide = useMemo(() => slideOf(text, view), [text, view])
  // The words come at once; the map, which takes longer on an old machine, right after them.
  const drawn = useDeferredValue(view)
  const drawnSlide = useMemo(() => slideOf(text, drawn), [text, drawn])
  const stop = stopAt(lesson, view.stop)
  const [frame, size] = useSize<HTMLElement>()
  const words = useRef<HTMLDivElement>(null)
  const byHand = size !== null && size.width < size.height
  const whole = WHOLE.includes(slide.kind)
  const key = `${JSON.stringify(view)} ${lesson.id}`
  useFit(frame, words, key, enlarged, byHand)
  return (
    <section
      ref={frame}
      className={`slide of-${slide.kind}`}
      aria-label={`${strings.present.stop(view.stop)}: ${inLanguage(stop.caption, language)}`}
      data-texts={`${view.text.length > 1 ? 'two' : 'one'} ${view.text.includes(SOURCE_LANGUAGE) ? 'source' : 'translated'}`}
      lang={TAG[language]}
    >
      <header className="slide-head">
        <h1 tabIndex={-1} lang={langOf(lesson)}>
          {inLanguage(stop.caption, language) || inLanguage(lesson.names, language)}
        </h1>
        <p className="slide-number">{strings.present.of(view.stop, lesson.stops.length)}</p>
      </header>
      {!whole && (
        <div className="slide-map">
          <SlideMap slide={drawnSlide} view={drawn} height={size?.height ?? 0} byHand={byHand} live={live} />
        </div>
      )}
      <div
        className="slide-words"
        ref={words}
        // In the hand a wide table scrolls by itself.
        {...(byHand && slide.kind === 'table'
          ? { tabIndex: 0, role: 'group', 'aria-label': inLanguage(stop.caption, language) }
          : {})}
      >
        <Words slide={slide} live={live} />
        <p className="slide-hint">{strings.present.translation}</p>
      </div>
      <p className="slide-source">
        {strings.dated}
        {view.text.some(isTranslation) && ` · ${strings.present.unofficial}`}{' '}
        <span className="slide-credit">{strings.boundaries.credit}</span>
      </p>
    </section>
  )
}

function Words({ slide, live }: { slide: SlideData; live: boolean }): ReactNode {
  switch (slide.kind) {
    case 'title':
      return <TitleSlide />
    case 'place':
      return <PlaceSlide place={slide.place} />
    case 'points':
      return <PointsSlide relations={slide.relations} place={slide.place} />
    case 'point':
      return <PointSlide point={slide.point} />
    case 'sentence':
      return <SentenceSlide sentence={slide.sentence} />
    case 'words':
      return <WordsSlide words={slide.words} lines={slide.lines} />
    case 'table':
      return <TableSlide matrix={slide.matrix} places={slide.places} />
    case 'compare':
      return <CompareSlide columns={slide.columns} />
    case 'prediction':
      return <PredictionSlide theme={slide.theme} revealed={slide.revealed} live={live} />
    case 'quiz':
      return <QuizSlide />
  }
}

interface MapProps {
  readonly slide: SlideData
  readonly view: View
  /** Of the whole slide, in CSS pixels. */
  readonly height: number
  /** Read from the hand: upright, and near. */
  readonly byHand: boolean
  readonly live: boolean
}

const SlideMap = memo(function SlideMap({ slide, view, height, byHand, live }: MapProps) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const tone = useStage(state => state.tone)
  const { choose } = useActions()
  const [geography, retry] = useGeography()
  const lit = useMemo(() => litBySlide(text, view, slide), [text, view, slide])
  if (geography === 'loading' || height === 0) return null
  if (geography === 'failed') {
    return (
      <div className="slide-message" role="alert">
        <p>{strings.map.failed}</p>
        <button type="button" className="button" onClick={retry}>
          {strings.map.again}
        </button>
      </div>
    )
  }
  // The room stays where it is; it goes further only for what is chosen, and for the corridor or city that words name.
  const asked = [
    ...(view.place ? [view.place] : []),
    ...lit.map(({ place }) => place).filter(id => text.place(id)?.kind !== 'country'),
  ].filter(id => !text.edition.silent.includes(id))
  const common = {
    text,
    geography,
    label: strings.map.label,
    frame: asked,
    languages: [language, otherOf(language)] as const,
    labelSize: byHand ? 14 : Math.max(10, Math.round(height * 0.029)),
    tone: tone === 'usual' ? ('screen' as const) : ('room' as const),
  }
  if (slide.kind === 'prediction') return <PredictionMarks {...common} slide={slide} live={live} />
  return (
    <Picture
      {...common}
      chosen={view.place}
      lit={lit}
      labels={slide.kind === 'title' || slide.kind === 'quiz' ? 'all' : 'asked'}
      {...(slide.kind === 'title' ? { counts: view.reason } : {})}
      {...(live
        ? {
            onPress: (id: PlaceId) => choose(id),
            pressed: new Set(view.place ? [view.place] : []),
            nameOf: (id: PlaceId) => {
              const place = text.place(id)
              return place ? describePlace(language, text, place, view.reason) : id
            },
            arrowKeys: false,
          }
        : {})}
    />
  )
})
