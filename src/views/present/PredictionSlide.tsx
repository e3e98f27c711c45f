import type { PlaceId, ThemeId } from '../../model/edition'
import type { Slide } from '../../model/slide'
import { useText } from '../../state/context'
import { ThemeGlyph } from '../shared/Glyphs'
import type { PictureProps } from '../shared/picture/Picture'
import { PredictionMap } from '../shared/PredictionMap'
import { PredictionResult } from '../shared/PredictionResult'
import { inLanguage, otherOf, TAG, useLanguage, useStrings } from '../shared/strings'
import { useStage, useStageNow } from './StageContext'

const NOTHING: readonly PlaceId[] = []
const usePicked = (theme: ThemeId | null) => useStage(({ picked }) => picked[theme ?? ''] ?? NOTHING)

/** The question to the class, or the answer of the text. */
export function PredictionSlide({
  theme,
  revealed,
  live,
}: {
  theme: ThemeId | null
  revealed: boolean
  live: boolean
}) {
  const text = useText()
  const strings = useStrings()
  const language = useLanguage()
  const other = otherOf(language)
  const picked = usePicked(theme)
  const names = theme && text.theme(theme)?.names
  const marked = picked.flatMap(id => text.place(id)?.names[language] ?? [])
  return (
    <>
      {theme && names && (
        <p className="slide-name">
          <ThemeGlyph theme={theme} /> {inLanguage(names, language)}{' '}
          <span lang={TAG[other]}>{inLanguage(names, other)}</span>
        </p>
      )}
      {revealed && theme ? (
        <PredictionResult theme={theme} picked={picked} linked={false} />
      ) : (
        <>
          <p className="slide-say">{strings.predictions.askRoom}</p>
          <p className="slide-say" role={live ? 'status' : undefined}>
            {marked.length > 0
              ? strings.predictions.picked(strings.list(marked))
              : strings.predictions.nothingPicked}
          </p>
          <p className="slide-note">{strings.predictions.note}</p>
        </>
      )}
    </>
  )
}

interface MarksProps extends Pick<PictureProps, 'text' | 'geography' | 'languages' | 'labelSize' | 'tone'> {
  readonly slide: Extract<Slide, { kind: 'prediction' }>
  readonly live: boolean
}

/** Marks are made in any window of the session and shown in all. */
export function PredictionMarks({ slide: { theme, revealed }, live, ...common }: MarksProps) {
  const picked = usePicked(theme)
  const now = useStageNow()
  const pick = (id: PlaceId) => {
    if (theme === null) return
    const others = picked.filter(other => other !== id)
    now().set({
      picked: { ...now().picked, [theme]: others.length < picked.length ? others : [...picked, id] },
    })
  }
  return (
    <PredictionMap
      common={{ ...common, arrowKeys: false }}
      theme={theme}
      revealed={revealed}
      picked={picked}
      {...(live ? { onPick: pick } : {})}
    />
  )
}
