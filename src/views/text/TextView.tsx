import './text.css'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ParagraphId, SentenceId } from '../../model/edition'
import { type Note, notesOf } from '../../model/notes'
import { passagesUpTo } from '../../model/panel'
import { useActions, useAtlas, useGlossary, useNow, useText } from '../../state/context'
import { focusIsLost } from '../shared/arrival'
import { AsOf } from '../shared/AsOf'
import { SearchField } from '../shared/SearchField'
import { useLanguage, useStrings } from '../shared/strings'
import { useKeptScroll } from '../shared/useKeptScroll'
import { useNarrow } from '../shared/useMediaQuery'
import { useSearch } from '../shared/useSearch'
import { ViewLink } from '../shared/ViewLink'
import { selectedWords } from './copyText'
import { type Asked, NotePopover } from './NotePopover'
import { Outline } from './Outline'
import { Section } from './Section'
import { anyShown, type Reading, scrollerOf, showPair, useReading } from './reading'
import { Stepper } from './Stepper'
import { TextBar } from './TextBar'
import { keepTabStop, walk } from './walk'

const NO_IDS: readonly SentenceId[] = []

/** The whole interview: source and translation paired sentence by sentence, each sentence with its address. */
export function TextView() {
  const text = useText()
  const { edition } = text
  const strings = useStrings()
  const language = useLanguage()
  const { at, place, reason, q, text: languages, layout, marks } = useAtlas(state => state.view)
  const { choose, open, visit, reach } = useActions()
  const now = useNow()
  const narrow = useNarrow(899)
  const phone = useNarrow(719)
  const root = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const notAsked = useCallback(() => setAsked(null), [])

  const { glossary } = useGlossary()
  const notes = useMemo(() => {
    const byKind = glossary ? notesOf(edition, glossary) : []
    const shown = byKind.filter(({ kind }) => marks.includes(kind === 'term' ? 'terms' : 'figures'))
    return Map.groupBy(shown, note => note.sentence) as ReadonlyMap<SentenceId, readonly Note[]>
  }, [edition, glossary, marks])
  const search = useSearch()
  const found = search?.order ?? NO_IDS
  const marked = useMemo(
    () => (place ? passagesUpTo(text, place, reason).map(({ sentence }) => sentence.id) : NO_IDS),
    [text, place, reason],
  )

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
  // What is newly marked is brought to the reader, unless some of it is in view.
  useEffect(() => bringNext(root.current, now().view.at, marked), [marked, now])
  useEffect(() => bringNext(root.current, now().view.at, found), [found, now])

  const [stop, setStop] = useState<SentenceId | null>(null)
  useEffect(() => {
    const page = root.current
    const id = stop ?? at ?? reading?.sentence ?? 'p0.s1'
    if (page) keepTabStop(page, page.querySelector(`.pair[data-sentence="${id}"] > .sentence-id`))
  })

  useEffect(() => {
    const page = root.current
    if (!page) return
    const onCopy = (event: ClipboardEvent) => {
      const words = selectedWords(getSelection(), page)
      if (words === null || !event.clipboardData) return
      event.clipboardData.setData('text/plain', words)
      event.preventDefault()
    }
    const onFocus = ({ target }: FocusEvent) => {
      const id =
        target instanceof Element ? target.closest<HTMLElement>('.pair')?.dataset.sentence : undefined
      if (!id || !(target as Element).matches(':focus-visible')) return
      setStop(id as SentenceId)
      showPair(page, id as SentenceId)
    }
    page.addEventListener('copy', onCopy)
    page.addEventListener('keydown', walk)
    page.addEventListener('focusin', onFocus)
    return () => {
      page.removeEventListener('copy', onCopy)
      page.removeEventListener('keydown', walk)
      page.removeEventListener('focusin', onFocus)
    }
  }, [])
  const brush = useCallback((paragraph: ParagraphId) => {
    const first = root.current?.querySelector<HTMLElement>(`.paragraph[data-paragraph="${paragraph}"] .pair`)
    if (root.current && first) showPair(root.current, first.dataset.sentence as SentenceId, 'top')
  }, [])
  const entry = place ? text.place(place) : undefined
  const indexIn = (ids: readonly SentenceId[]) => {
    const index = at ? ids.indexOf(at) : -1
    return index < 0 ? null : index
  }
  const stepTo = (ids: readonly SentenceId[]) => (to: number) => {
    const id = ids[to]
    if (id) open(id)
  }
  return (
    <main
      className={`text-view ${languages.length === 2 ? `paired ${layout}` : 'alone'}`}
      id="words"
      ref={root}
    >
      <Outline reading={reading} onBrush={brush} onOpen={open} />
      <div className={`pairs ${q === '' ? '' : 'is-seeking'} ${q === '' && !entry ? '' : 'is-stepping'}`}>
        <div className="text-bar">
          <TextBar narrow={narrow} />
          <Stepper
            label={strings.nav.search}
            count={q === '' ? 0 : found.length}
            at={indexIn(found)}
            onStep={stepTo(found)}
          >
            <SearchField
              label={strings.search.label}
              placeholder={strings.search.heading}
              onEnter={() => stepTo(found)(((indexIn(found) ?? -1) + 1) % Math.max(1, found.length))}
            />
            {q !== '' && found.length === 0 && (
              <span role="status" className="none">
                {strings.search.none}
              </span>
            )}
          </Stepper>
          {languages.includes('en') && <span className="ours">{strings.text.unofficial}</span>}
          {entry && (
            <Stepper
              label={entry.names[language]}
              className="of-place"
              count={marked.length}
              at={indexIn(marked)}
              onStep={stepTo(marked)}
            >
              <span className="marked-place">
                {strings.text.marked(entry.names[language], strings.sentences(marked.length))}
              </span>
              <ViewLink
                to={{ place: entry.id, at: null, q: '', view: 'map', point: null }}
                onFollow={() => visit(entry.id)}
              >
                {strings.text.openPanel}
              </ViewLink>
              <button type="button" className="link" onClick={() => choose(null)}>
                {strings.text.release}
              </button>
            </Stepper>
          )}
        </div>
        <h1 className="visually-hidden" tabIndex={-1} ref={heading}>
          {strings.text.heading}
        </h1>
        {edition.sections.map(section => (
          <Section
            key={section.number}
            section={section}
            at={at}
            marked={marked}
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

/** Scrolls to the first of these sentences that comes after where the reader is, if none of them is in view. */
function bringNext(page: HTMLElement | null, at: SentenceId | null, ids: readonly SentenceId[]): void {
  if (!page || ids.length === 0 || at !== null || anyShown(page, ids)) return
  const pairs = ids.flatMap(id => page.querySelector<HTMLElement>(`.pair[data-sentence="${id}"]`) ?? [])
  const next = pairs.find(pair => pair.getBoundingClientRect().top > 0) ?? pairs[0]
  if (next) showPair(page, next.dataset.sentence as SentenceId)
}

/** Keeps the sentence that is being read where it is when the text around it is set anew. */
function useAnchor(page: React.RefObject<HTMLElement | null>, setting: string): void {
  const before = useRef<{ id: string; top: number } | null>(null)
  const known = useRef(setting)
  useLayoutEffect(() => {
    const element = page.current
    if (!element) return
    const pair = (id: string) => element.querySelector<HTMLElement>(`.pair[data-sentence="${id}"]`)
    if (known.current !== setting) {
      known.current = setting
      const held = before.current && pair(before.current.id)
      if (held && before.current) {
        const moved = held.getBoundingClientRect().top - before.current.top
        scrollerOf(element).scrollBy({ top: moved, behavior: 'instant' })
      }
    }
  })
  useEffect(() => {
    const element = page.current
    if (!element) return
    const keep = () => {
      const pairs = [...element.querySelectorAll<HTMLElement>('.pair')]
      const top = Math.max(0, element.getBoundingClientRect().top)
      const first = pairs.find(pair => pair.getBoundingClientRect().top >= top + 40)
      const id = first?.dataset.sentence
      before.current = first && id ? { id, top: first.getBoundingClientRect().top } : null
    }
    keep()
    element.addEventListener('scroll', keep, { passive: true })
    document.addEventListener('scroll', keep, { passive: true })
    return () => {
      element.removeEventListener('scroll', keep)
      document.removeEventListener('scroll', keep)
    }
  }, [page])
}
