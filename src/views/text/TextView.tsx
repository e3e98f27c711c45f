import './text.css'
import { SOURCE_LANGUAGE, translationsIn } from '../../model/language'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId, SentenceId } from '../../model/edition'
import { type Note, notesOf } from '../../model/notes'
import { passagesUpTo } from '../../model/panel'
import { useActions, useAtlas, useGlossary, useNow, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { useStrings } from '../shared/strings'
import { useKeptScroll } from '../shared/useKeptScroll'
import { useNarrow } from '../shared/useMediaQuery'
import { Bar } from './Bar'
import { type Asked, NotePopover } from './NotePopover'
import { Outline } from './Outline'
import { nextOf, type Reading, showPair, useReading, type Where } from './reading'
import { Section } from './Section'
import { useAnchor } from './useAnchor'
import { useFound } from './useFound'
import { useSourceOnly } from './useSourceOnly'
import { useWalk } from './useWalk'

const NO_IDS: readonly SentenceId[] = []

/** The whole interview: source and translation paired sentence by sentence, each sentence with its address. */
export function TextView() {
  const text = useText()
  const { edition } = text
  const strings = useStrings()
  const { at, place, reason, q, text: languages, layout, marks } = useAtlas(state => state.view)
  const { open, reach } = useActions()
  const now = useNow()
  const narrow = useNarrow(899)
  const phone = useNarrow(719)
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const notAsked = useCallback(() => setAsked(null), [])

  const { data: glossary } = useGlossary()
  const notes = useMemo(() => {
    const byKind = glossary ? notesOf(edition, glossary) : []
    const shown = byKind.filter(({ kind }) => marks.includes(kind === 'term' ? 'terms' : 'figures'))
    return Map.groupBy(shown, note => note.sentence) as ReadonlyMap<SentenceId, readonly Note[]>
  }, [edition, glossary, marks])
  const search = useFound()
  const found = useMemo(() => {
    const shown = [
      ...(languages.includes(SOURCE_LANGUAGE) ? [(id: SentenceId) => search?.source.get(id)?.length] : []),
      ...translationsIn(languages).map(
        language => (id: SentenceId) => search?.translation.get(id)?.[language].length,
      ),
    ]
    // What is stepped through must be seen: marks in a language that is not shown are not.
    return search?.order.filter(id => shown.some(hits => hits(id))) ?? NO_IDS
  }, [search, languages])
  const marked = useMemo(
    () => (place ? passagesUpTo(text, place, reason).map(({ sentence }) => sentence.id) : NO_IDS),
    [text, place, reason],
  )

  const isMarked = useMemo(() => new Set(marked), [marked])

  const tell = useCallback(
    (next: Reading | null) => {
      setReading(before =>
        before &&
        next &&
        before.first === next.first &&
        before.last === next.last &&
        before.sentence === next.sentence
          ? before
          : next,
      )
      reach(next?.sentence ?? null)
    },
    [reach],
  )
  useReading(root, tell)
  useEffect(() => () => reach(null), [reach])

  useKeptScroll(root, 'text', at === null && q === '')
  useAnchor(root, `${languages.join()} ${layout} ${marks.join()}`)

  useEffect(() => {
    const page = root.current
    if (!page) return
    if (at) showPair(page, at)
    if (!focusIsLost()) return
    const target = at
      ? page.querySelector<HTMLElement>(`.pair[data-sentence="${at}"] > .sentence-id`)
      : heading.current
    target?.focus({ preventScroll: true })
  }, [at])

  // Of a long text, what the reader is sent to is not always in the page.
  const [wanted, setWanted] = useState<{ readonly id: SentenceId; readonly where: Where } | null>(null)
  const send = useCallback((id: SentenceId, where: Where) => {
    if (root.current && !showPair(root.current, id, where)) setWanted({ id, where })
  }, [])
  useEffect(() => {
    if (wanted && root.current) showPair(root.current, wanted.id, wanted.where)
  }, [wanted])
  // What is newly marked is brought to the reader, unless some of it is in view.
  const bringNext = useCallback(
    (ids: readonly SentenceId[]) => {
      if (!root.current || ids.length === 0 || now().view.at !== null) return
      const next = nextOf(root.current, ids, text.orderOf)
      if (next) send(next, 'centre')
    },
    [text, now, send],
  )
  useEffect(() => bringNext(marked), [marked, bringNext])
  useEffect(() => bringNext(found), [found, bringNext])

  useWalk(root, at ?? reading?.sentence ?? null)
  useSourceOnly(root)

  const brush = useCallback(
    (paragraph: ParagraphId) => {
      const first = edition.paragraphs.find(({ id }) => id === paragraph)?.sentences[0]
      if (first) send(first.id, 'top')
    },
    [edition, send],
  )
  return (
    <main
      className={`text-view ${languages.length === 2 ? `paired ${layout}` : 'alone'}`}
      id="words"
      ref={root}
    >
      <Outline reading={reading} onBrush={brush} onOpen={open} />
      <div className={`pairs ${q === '' ? '' : 'is-seeking'} ${q === '' && !place ? '' : 'is-stepping'}`}>
        <Bar found={found} marked={marked} narrow={narrow} />
        <h1 className="visually-hidden" tabIndex={-1} ref={heading}>
          {strings.text.heading}
        </h1>
        {edition.sections.map(section => (
          <Section
            key={section.number}
            section={section}
            at={at}
            wanted={wanted?.id ?? null}
            marked={isMarked}
            notes={notes}
            search={search}
            withPlaces={phone}
            onAsk={setAsked}
          />
        ))}
        <AsOf />
      </div>
      <NotePopover asked={asked} onClose={notAsked} />
    </main>
  )
}
