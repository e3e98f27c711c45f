import { compact, isHan } from './compact'
import type { Concordance } from './concordance'
import {
  type Glossary,
  type Place,
  type PlaceId,
  type Reason,
  type SentenceId,
  type Span,
  type Term,
  words,
} from './edition'
import { fold } from './fold'
import { groupBy } from './group-by'
import { strongest } from './reasons'

/** A place or a term that the query names. */
export type Named =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'term'; readonly term: Term }

/** A sentence that speaks of a name: why (null for a term), and by which words of the source (none for context). */
export interface Mention {
  readonly sentence: SentenceId
  readonly reason: Reason | null
  readonly spans: readonly Span[]
}

/** How a query meets a name: `sure` if it is the whole of one of its spellings. */
export interface Meeting {
  readonly named: Named
  readonly sure: boolean
}

/** A spelling without spaces and marks, from each of its words on. */
type Key = readonly string[]
interface Entry {
  readonly named: Named
  readonly keys: readonly Key[]
}

const ARTICLE = /^(the|to|an?) /i
const NO_LETTERS = /[^\p{L}\p{N} ]/gu

function key(spelling: string): Key {
  const parts = compact(spelling.replace(ARTICLE, '')).text.replace(NO_LETTERS, '').split(' ')
  return parts.map((_, i) => parts.slice(i).join(''))
}

/** The ways to write a name: each of its alternatives with and without the words in brackets, and an abbreviation in them. */
function spellings(name: string): string[] {
  return name
    .split(';')
    .flatMap(part => [
      part.replaceAll(/\([^)]*\)/g, ''),
      part.replaceAll(/[()]/g, ''),
      ...(part.match(/(?<=\()[^)\p{Ll}]+(?=\))/gu) ?? []),
    ])
    .map(part => part.trim())
}

/** ü is typed as u or as v. */
const typed = (pinyin: string): string[] => [pinyin, pinyin.normalize('NFC').replaceAll(/[üǖǘǚǜ]/gi, 'v')]

const entry = (named: Named, names: readonly string[]): Entry => ({
  named,
  keys: [...new Set(names.flatMap(spellings))].map(key).filter(([whole]) => whole),
})

const placeEntry = (place: Place): Entry =>
  entry({ kind: 'place', place }, [
    ...Object.values(place.names),
    ...Object.values(place.short ?? {}),
    ...typed(place.pinyin),
    place.id.replaceAll('-', ' '),
  ])

function kept<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return key => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

const placeEntries = kept(({ edition }: Concordance) => edition.places.map(placeEntry))

const termEntries = kept((text: Concordance) =>
  kept(({ terms }: Glossary) =>
    terms.map(term =>
      entry({ kind: 'term', term }, [
        ...term.spans.map(span => words(text.edition, span)),
        ...Object.values(term.names),
        ...typed(term.pinyin),
      ]),
    ),
  ),
)

/** The words that stand for places in the source, folded, each with the places that it stands for. */
const triggers = kept(({ edition }: Concordance) => {
  const places = new Map<string, Set<PlaceId>>()
  for (const { span, place } of edition.links) {
    if (!span) continue
    const trigger = fold(words(edition, span))
    places.set(trigger, (places.get(trigger) ?? new Set()).add(place))
  }
  return places
})

/** For each character that stands for a state: the state, and where in the source it does. */
const shortForms = kept((text: Concordance) => {
  const forms = new Map<string, Map<PlaceId, Span[]>>()
  for (const { span, place: id, reason } of text.edition.links) {
    const place = text.place(id)
    if (!span || place?.kind !== 'country' || reason === 'group') continue
    const trigger = words(text.edition, span)
    const form = trigger.length === 1 ? trigger : place.names.zh.charAt(0)
    const at = trigger.indexOf(form)
    if (at < 0) continue
    const places = forms.get(form) ?? new Map<PlaceId, Span[]>()
    const spans = places.get(id) ?? []
    spans.push({ start: span.start + at, end: span.start + at + 1 })
    places.set(id, spans)
    forms.set(form, places)
  }
  return forms
})

/** Where a single character of the source stands for a state; null if it never does. */
export function statesBy(text: Concordance, character: string): readonly Span[] | null {
  const places = shortForms(text).get(character)
  return places ? [...places.values()].flat() : null
}

/** How near a query comes to a name: 0 if it is all of it, 1 if its beginning, 2 if the beginning of a later word (in Han any part); null if not at all. */
function closeness(keys: readonly Key[], [query = '']: Key): number | null {
  if (keys.some(([whole]) => whole === query)) return 0
  if (keys.some(([whole]) => whole?.startsWith(query))) return 1
  const later = (starts: Key) => starts.some(start => start.startsWith(query))
  const inside = ([whole]: Key) => query.length > 1 && isHan(query) && whole?.includes(query)
  return keys.some(starts => later(starts) || inside(starts)) ? 2 : null
}

/** Whether a spelling has a word that begins like the query, spaces and marks left out; Han may stand anywhere. */
export function spells(spelling: string, query: string): boolean {
  const asked = key(query)
  return asked[0] !== '' && closeness([key(spelling)], asked) !== null
}

/**
 * The places and terms that a query names, the surest first, else places before terms and each in the editors' order.
 * Words that stand in the source for one place only (塔方), and characters that stand for a state (土), name it surely.
 */
export function namesFor(text: Concordance, glossary: Glossary | null, query: string): Meeting[] {
  const asked = key(query)
  if (!asked[0]) return []
  const folded = fold(query)
  const meant = triggers(text).get(folded)
  const states = shortForms(text).get(folded)
  const rank = ({ named, keys }: Entry): number | null => {
    const near = closeness(keys, asked)
    if (named.kind === 'term' || near === 0) return near
    if (states?.has(named.place.id) || (meant?.size === 1 && meant.has(named.place.id))) return 0
    return near ?? (meant?.has(named.place.id) ? 2 : null)
  }
  return [...placeEntries(text), ...(glossary ? termEntries(text)(glossary) : [])]
    .flatMap(held => {
      const near = rank(held)
      return near === null ? [] : [{ named: held.named, near }]
    })
    .sort((a, b) => a.near - b.near)
    .map(({ named, near }) => ({ named, sure: near === 0 }))
}

/** The sentences that speak of a name, in order of the text: a place by links of its own, not by those of its groups. */
export function mentions(text: Concordance, named: Named): Mention[] {
  if (named.kind === 'place') {
    return text.passages(named.place.id).flatMap(({ sentence, links }) => {
      const own = links.filter(({ place }) => place === named.place.id)
      const reason = strongest(own.map(link => link.reason))
      return reason ? [{ sentence: sentence.id, reason, spans: own.flatMap(({ span }) => span ?? []) }] : []
    })
  }
  const { spans } = named.term
  const inSentence = groupBy(spans, span => text.sentencesAt([{ start: span.start, end: span.start }]))
  return text.sentencesAt(spans.map(({ start }) => ({ start, end: start }))).map(id => ({
    sentence: id,
    reason: null,
    spans: inSentence(id),
  }))
}
