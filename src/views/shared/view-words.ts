import type { Concordance } from '../../model/concordance'
import type { View } from '../../model/view'
import type { Strings } from './strings'

/** What a View shows, in a few words of the interface: a point's summary, a sentence's number, places and filters, a screen. */
export function viewWords(view: View, text: Concordance, strings: Strings): string {
  const { lang } = view
  const name = (id: View['place']) => (id === null ? undefined : text.place(id)?.names[lang])
  const point = view.point === null ? undefined : text.point(view.point)
  if (point && view.view === 'map') return point.summary[lang]
  if (view.at !== null && view.view === 'text') return strings.text.permalink(view.at)
  const theme = text.edition.themes.find(({ id }) => id === view.theme)
  const filters = [
    theme?.names[lang],
    view.actor === null ? undefined : strings.actor[view.actor],
    view.stance === null ? undefined : strings.stance[view.stance],
    view.only ? strings.filters.only : undefined,
  ]
  const shown = [
    view.view === 'map' ? (name(view.place) ?? strings.lessons.wholeMap) : headingOf(view, strings),
    view.view === 'matrix' ? strings.matrix.by[view.by] : undefined,
    view.view === 'map' ? undefined : name(view.place),
    ...(view.view === 'compare' ? view.compare.map(name) : []),
    ...filters,
    view.q === '' ? undefined : strings.quoted(view.q),
  ]
  return shown.filter(part => part !== undefined).join(' · ')
}

const headingOf = ({ view }: View, strings: Strings): string =>
  view === 'map' ? strings.lessons.wholeMap : strings[view].heading
