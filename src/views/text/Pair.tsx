import { TAG, translationsIn, usualTranslation } from '../../model/language'
import { memo, useState } from 'react'
import type { Sentence, Span } from '../../model/edition'
import type { Note } from '../../model/notes'
import type { SpansByLanguage } from '../../model/search'
import { within } from '../../model/reasons'
import { useActions, useAtlas, useText } from '../../state/context'
import { CiteButton } from '../shared/CiteButton'
import { type Mark, MarkedTranslation } from '../shared/Marked'
import { useStrings } from '../shared/strings'
import { ViewLink } from '../shared/ViewLink'
import { marksOf, renderedVerbs } from './marks'
import { Noted } from './Noted'
import type { Asked } from './NotePopover'
import { Where } from './Where'

export interface PairProps {
  readonly sentence: Sentence
  readonly chosen: boolean
  /** Whether it is about the place chosen on the map. */
  readonly marked: boolean
  readonly notes: readonly Note[]
  readonly hits: readonly Span[]
  /** Hits in the translations, each counted from its own beginning. */
  readonly translatedHits: SpansByLanguage | undefined
  /** On a phone the places of the chosen sentence stand below it. */
  readonly withPlaces: boolean
  readonly onAsk: (asked: Asked) => void
}

const NO_HITS: readonly Span[] = []

const asHits = (spans: readonly Span[]): Mark[] =>
  spans.map(({ start, end }) => ({ start, end, kind: 'hit' }))

/** A sentence of the source beside its translation, with its address. */
export const Pair = memo(function Pair(props: PairProps) {
  const { sentence, chosen, marked, notes, hits, translatedHits, withPlaces, onAsk } = props
  const text = useText()
  const strings = useStrings()
  const languages = useAtlas(state => state.view.text)
  const kinds = useAtlas(state => state.view.marks)
  const reason = useAtlas(state => state.view.reason)
  const lang = useAtlas(state => state.view.lang)
  const { open, point } = useActions()
  const [opened, setOpened] = useState(false)
  const marks = [...marksOf(text, sentence, kinds, reason, strings.stance), ...asHits(hits)]
  const byContext =
    kinds.includes('places') &&
    within('context', reason) &&
    text.linksOf(sentence.id).some(link => link.reason === 'context')
  const source = languages.includes('zh')
  const shown = translationsIn(languages)
  const translations = opened && shown.length === 0 ? [usualTranslation(lang)] : shown
  const here = { kind: 'sentence', id: sentence.id } as const
  const choose = ({ detail, target }: React.MouseEvent) => {
    // The second click of a double click selects a word; what stands inside answers for itself.
    if (detail > 1 || (target instanceof Element && target.closest('.where, .show-translation, .cite')))
      return
    // Someone who selects words to copy them is not choosing a sentence.
    if (getSelection()?.isCollapsed ?? true) open(chosen ? null : sentence.id)
  }
  return (
    // The mouse may choose anywhere in the pair; keys and screen readers have the link with the sentence's address.
    <div
      className={`pair ${chosen ? 'is-chosen' : ''} ${marked ? 'is-marked' : ''} ${byContext ? 'by-context' : ''}`}
      data-sentence={sentence.id}
      onClick={choose}
      onKeyDown={undefined}
      role="presentation"
      onPointerEnter={() => point(here)}
      onPointerLeave={() => point(null)}
      onFocus={() => point(here)}
      onBlur={() => point(null)}
    >
      <ViewLink
        to={{ at: sentence.id, view: 'text' }}
        onFollow={() => open(chosen ? null : sentence.id)}
        className="sentence-id"
        label={strings.text.permalink(sentence.id)}
        current={chosen}
      >
        {sentence.id.split('.')[1]}
      </ViewLink>
      <CiteButton target={here} what={sentence.id} sign />
      <p id={sentence.id} lang="zh-Hans" className="source" hidden={!source}>
        <Noted sentence={sentence} marks={marks} notes={notes} onAsk={onAsk} />
      </p>
      {translations.map(language => (
        <p key={language} data-of={sentence.id} lang={TAG[language]} className="translation">
          <MarkedTranslation
            text={sentence.translation[language]}
            marks={[
              ...(kinds.includes('points')
                ? renderedVerbs(text.pointsIn(sentence.id), sentence, language)
                : []),
              ...asHits(translatedHits?.[language] ?? NO_HITS),
            ]}
          />
        </p>
      ))}
      {shown.length === 0 && (
        <button
          type="button"
          className="link show-translation"
          aria-expanded={opened}
          aria-label={`${strings.text.showTranslation}: ${sentence.id}`}
          onClick={() => setOpened(!opened)}
        >
          {strings.text.showTranslation}
        </button>
      )}
      {withPlaces && chosen && <Where sentence={sentence.id} />}
    </div>
  )
})
