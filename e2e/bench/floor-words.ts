import { type Child, element, type Html } from '../../src/build/html'
import { strings } from '../../src/language/en/interface'
import type { Concordance } from '../../src/model/concordance'
import { type PlaceId, words } from '../../src/model/edition'
import { byTheme, passagesUpTo, pointsOf, strip, tally } from '../../src/model/panel'
import { NO_FILTERS } from '../../src/model/view'

const chinese = (name: string, words: string) => element(name, { lang: 'zh-Hans' }, words)

/** What stands beside the map at first: what the text is, what to do, every place with its number. */
export function overview(text: Concordance): Html {
  const { edition } = text
  const { source, focus, silent } = edition
  const parties = ['group', 'organisation', 'country']
  const rest = edition.places.filter(
    ({ id, kind }) => parties.includes(kind) && !focus.includes(id) && !silent.includes(id),
  )
  const spots = edition.places.filter(({ kind }) => !parties.includes(kind))
  const row = (id: PlaceId, ...more: Child[]) => {
    const place = text.place(id)
    const names = place?.short ?? place?.names
    return element(
      'li',
      {},
      element(
        'button',
        { 'data-place': id },
        names?.en ?? id,
        ' ',
        chinese('small', names?.zh ?? ''),
        element('b', {}, String(tally(text, id, 'context').points)),
        ...more,
      ),
    )
  }
  return element(
    'section',
    { id: 'overview' },
    element('p', {}, strings.dateline(source.publisher.en, source.dateline.en), source.date),
    element('h1', {}, chinese('span', source.title.zh), element('small', {}, source.title.en)),
    element('p', {}, source.subtitle.en),
    element('p', { class: 'how' }, strings.how),
    element(
      'ul',
      { class: 'focus' },
      focus.map(id => row(id, ticks(strip(text, id, 'context')))),
    ),
    element(
      'ul',
      { class: 'rest' },
      rest.map(({ id }) => row(id)),
    ),
    element(
      'p',
      {},
      spots.map(({ names, short }) => [(short ?? names).en, ' · ']),
    ),
    element(
      'p',
      {},
      strings.notInText,
      ' ',
      strings.list(silent.map(id => text.place(id)?.names.en ?? id)),
      '.',
    ),
  )
}

/** Where in the text a place stands: one tick for each paragraph, taller where more sentences are about it. */
function ticks(counts: readonly number[]): Html {
  const d = counts.map((count, i) => (count > 0 ? `M${i * 10} 20v${-4 - 4 * Math.min(count, 4)}h8V20z` : ''))
  return element(
    'svg',
    { viewBox: `0 0 ${counts.length * 10} 21`, preserveAspectRatio: 'none' },
    element('path', { d: d.join('') }),
  )
}

/** Everything that the text says of a country, hidden until it is asked for. */
export function panelOf(text: Concordance, id: PlaceId): Html {
  const { edition } = text
  const place = text.place(id)
  const groups = byTheme(pointsOf(text, id, 'context', NO_FILTERS).own, null)
  const points = groups.map(({ theme, relations }) => [
    element('h3', {}, text.theme(theme)?.names.en ?? theme),
    relations.map(({ point }) => [
      element('h4', {}, point.summary.en),
      point.quotations.map(quotation => [
        chinese('blockquote', words(edition, quotation)),
        element('p', {}, quotation.translation.en),
      ]),
    ]),
  ])
  const passages = passagesUpTo(text, id, 'context').map(({ sentence }) => [
    chinese('blockquote', words(edition, sentence)),
    element('p', {}, sentence.translation.en),
  ])
  const name = place?.names.en ?? id
  return element(
    'aside',
    { class: 'panel', id: `words-${id}`, 'aria-label': name, hidden: true },
    element('h2', { class: 'place-name' }, name, ' ', chinese('small', place?.names.zh ?? '')),
    passages.length === 0 && element('p', {}, strings.panel.silent(name)),
    points,
    passages.length > 0 && element('h3', {}, strings.panel.passages),
    passages,
  )
}
