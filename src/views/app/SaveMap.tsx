import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { litByPoint, litBySentence } from '../../model/lit'
import type { Concordance } from '../../model/concordance'
import type { View } from '../../model/view'
import { useAtlas, useText } from '../../state/context'
import { dateIn } from '../shared/dates'
import { download } from '../shared/download'
import { type Geography, loadGeography } from '../shared/picture/geography'
import { Picture } from '../shared/picture/Picture'
import { drawn, plate, written } from '../shared/picture/plate'
import { threeClasses } from '../shared/picture/three-shades'
import { describePlace, otherOf, type Strings, TAG, useStrings } from '../shared/strings'
import { viewWords } from '../shared/view-words'

/** In units of the drawing; a PNG has twice as many points. */
const SIZE = { width: 1400, height: 1000 }
const SCALE = 2

/** What the map shows of a View: where the chosen words play, or the chosen place. */
function litOf(text: Concordance, { point, at, reason }: View) {
  const found = point === null ? undefined : text.point(point)
  if (found) return litByPoint(text, found)
  return at === null ? [] : litBySentence(text, at, reason)
}

/** Draws the map out of sight, so that style sheets apply, and takes it out again. */
function render(text: Concordance, geography: Geography, view: View, strings: Strings, link: string | null) {
  const desk = document.createElement('div')
  desk.className = 'save-map-desk'
  document.body.append(desk)
  const root = createRoot(desk)
  try {
    flushSync(() =>
      root.render(
        <Picture
          text={text}
          geography={geography}
          label={strings.map.label}
          languages={[view.lang, otherOf(view.lang)]}
          labels="all"
          labelSize={21}
          tone="paper"
          size={SIZE}
          frame={view.place === null ? [] : [view.place]}
          counts={view.reason}
          chosen={view.place}
          lit={litOf(text, view)}
          corridors={view.layers === null ? 'all' : 'lit'}
        />,
      ),
    )
    const drawing = desk.querySelector('svg')
    if (!drawing) throw new Error('The map was not drawn')
    const picture = desk.querySelector('.picture') ?? desk
    const colour = (shade: number) => {
      const probe = document.createElement('i')
      probe.style.color = `var(--shade-${shade})`
      picture.append(probe)
      return getComputedStyle(probe).color
    }
    const { source } = text.edition
    const place = view.place === null ? undefined : text.place(view.place)
    const cited = strings.share.source(
      source.title,
      source.publisher[view.lang],
      source.dateline[view.lang],
      dateIn(view.lang, source.date),
    )
    return plate(drawing, {
      title: strings.title,
      shown:
        place && view.point === null && view.at === null
          ? describePlace(view.lang, text, place, view.reason)
          : viewWords(view, text, strings),
      legend: {
        heading: `${strings.legend.label} · ${strings.filters.countedUpTo(strings.reason[view.reason])}`,
        classes: threeClasses().map(({ shade, label }) => ({ label, colour: colour(shade) })),
      },
      notes: [
        ...(place?.note ? [place.note[view.lang]] : []),
        strings.boundaries.credit,
        cited,
        [strings.saved.credit(__BUILD__), ...(link === null ? [] : [link])].join(' · '),
      ],
      language: TAG[view.lang],
    })
  } finally {
    root.unmount()
    desk.remove()
  }
}

/** The map as it is chosen, as a file with title, legend, note on boundaries and credit. `link` is the address of the View. */
export function SaveMap({ link }: { link: string | null }) {
  const text = useText()
  const strings = useStrings()
  const view = useAtlas(state => state.view)
  const [state, setState] = useState<'waiting' | 'drawing' | 'saved' | 'failed'>('waiting')
  const group = useRef<HTMLDivElement>(null)
  const save = async (kind: 'svg' | 'png') => {
    setState('drawing')
    try {
      const root = render(text, await loadGeography(), view, strings, link)
      const size = { width: root.width.baseVal.value, height: root.height.baseVal.value }
      const svg = await written(root)
      const name = `interview-atlas-${view.point ?? view.at ?? view.place ?? 'map'}.${kind}`.toLowerCase()
      const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawn(svg, size, SCALE)
      download(file, name)
      setState('saved')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="save-map" role="group" aria-label={strings.saved.heading} ref={group}>
      <span>{strings.saved.heading}</span>
      {(['svg', 'png'] as const).map(kind => (
        <button
          key={kind}
          type="button"
          className="button"
          disabled={state === 'drawing'}
          onClick={() => void save(kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      <span role="status" className="said">
        {state === 'saved' && strings.saved.done}
        {state === 'failed' && strings.saved.failed}
      </span>
    </div>
  )
}
