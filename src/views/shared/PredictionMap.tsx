import type { PlaceId, ThemeId } from '../../model/edition'
import { expectable, prediction } from '../../model/predict'
import { useAtlas, useText } from '../../state/context'
import type { PictureMark } from './picture/marks'
import { Picture, type PictureProps } from './picture/Picture'
import { useLanguage, useStrings } from './strings'

type Common = Pick<PictureProps, 'text' | 'geography' | 'languages' | 'labelSize' | 'tone' | 'arrowKeys'>

interface Props {
  readonly common: Common
  readonly theme: ThemeId | null
  readonly revealed: boolean
  readonly picked: readonly PlaceId[]
  /** Left out where the map does not answer. */
  readonly onPick?: (place: PlaceId) => void
}

/** The map on which a class marks whom it expects, and which then shows what the text says. */
export function PredictionMap({ common, theme, revealed, picked, onPick }: Props) {
  const text = useText()
  const strings = useStrings().predictions
  const language = useLanguage()
  const reason = useAtlas(state => state.view.reason)
  const open = expectable(text)
  const marked: PictureMark[] = []
  if (revealed && theme) {
    const { hits, misses, surprises } = prediction(text, theme, reason, picked)
    marked.push(
      ...hits.map(({ place }) => ({ place, kind: 'hit' as const })),
      ...misses.map(({ place }) => ({ place, kind: 'missed' as const })),
      ...surprises.map(({ place }) => ({ place, kind: 'surprise' as const })),
    )
  } else marked.push(...picked.map(place => ({ place, kind: 'picked' as const })))
  return (
    <Picture
      {...common}
      label={strings.label}
      labels="all"
      corridors="none"
      marked={marked}
      {...(onPick
        ? {
            onPress: (place: PlaceId) => open.includes(place) && !revealed && onPick(place),
            pressed: new Set(picked),
            nameOf: (place: PlaceId) => text.place(place)?.names[language] ?? place,
          }
        : {})}
    />
  )
}
