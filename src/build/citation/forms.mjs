import { reference, STYLES } from './processor.mjs'

/** What stands in an item for what differs from citation to citation. */
const SLOTS = {
  title: 'Slottitle',
  container: 'Slotcontainer',
  author: 'Slotauthor',
  version: 'Slotversion',
  translator: 'Slottranslator',
}
const URL_SLOT = 'https://slot.invalid/url'
const PARAGRAPH = '987'
const YEAR = 2099
/** A day of two digits and one of one. */
const DAYS = [28, 5]

/** The minister, as each style's language writes him. */
const MINISTER = {
  'zh-CN': { family: '王', given: '毅' },
  'en-US': { family: 'Wang', given: 'Yi' },
  'ru-RU': { family: 'Ван', given: 'И' },
}
const PUBLISHED = [2021, 7, 17]

const MONTHS = {
  long: 'January February March April May June July August September October November December'.split(' '),
  mla: 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
  digits: Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')),
}

/** Everything that an item can be, by a name such as `person-article-translated-online`. */
function shapes() {
  const yesOrNo = [true, false]
  const articles = ['person', 'body'].flatMap(author =>
    yesOrNo.flatMap(translated =>
      yesOrNo.map(online => ({ author, type: 'article-newspaper', translated, online })),
    ),
  )
  return [
    ...articles,
    ...yesOrNo.map(online => ({ author: 'body', type: 'webpage', translated: false, online })),
  ]
}

const shapeName = ({ author, type, translated, online }) =>
  [author, type, translated && 'translated', online && 'online'].filter(Boolean).join(' ')

function itemOf(locale, { author, type, translated, online }, month, day) {
  return {
    type,
    title: `<span class="nocase">${SLOTS.title}</span>`,
    'container-title': SLOTS.container,
    author: [author === 'person' ? MINISTER[locale] : { literal: SLOTS.author }],
    ...(type === 'webpage' ? { version: SLOTS.version } : { issued: { 'date-parts': [PUBLISHED] } }),
    // What a page of the atlas is called is written in the language of the style.
    language: type === 'webpage' ? locale : 'zh-CN',
    ...(translated ? { translator: [{ literal: SLOTS.translator }] } : {}),
    ...(online ? { URL: URL_SLOT, accessed: { 'date-parts': [[YEAR, month, day]] } } : {}),
  }
}

const replaceLast = (words, part, by) => {
  const at = words.lastIndexOf(part)
  return at < 0 ? null : words.slice(0, at) + by + words.slice(at + part.length)
}

/** Puts slots where the date of access is, told by what changes when the month and the day do. */
function withDate(render) {
  const first = render(1, DAYS[0])
  if (!first.includes(String(YEAR))) return first
  const rendered = MONTHS.digits.map((_, i) => render(i + 1, DAYS[0]))
  const day = render(1, DAYS[1]).includes(`0${DAYS[1]}`) ? 'padded' : 'day'
  for (const [name, months] of Object.entries(MONTHS)) {
    const slots = [
      [String(DAYS[0]), `{${day}}`],
      [String(YEAR), '{year}'],
    ]
    const marked = rendered.map((words, i) =>
      [...slots, [months[i], `{month:${name}}`]].reduce(
        (done, [part, slot]) => done && replaceLast(done, part, slot),
        words,
      ),
    )
    if (marked[0] !== null && new Set(marked).size === 1) return marked[0]
  }
  throw new Error(`No known months in ${first}`)
}

function withSlots(words) {
  let marked = words.replaceAll(URL_SLOT, '{url}')
  for (const [slot, mark] of Object.entries(SLOTS)) {
    marked = marked.replaceAll(mark, `{${slot}}`).replaceAll(mark.toUpperCase(), `{${slot}:upper}`)
  }
  return marked
}

/** The references of a style with slots for what differs: what the processor would make, for any date and words. */
export function makeForms() {
  const made = Object.entries(STYLES).map(([style, locale]) => [
    style,
    Object.fromEntries(
      shapes().map(shape => {
        const render = (paragraphs, part) => (month, day) =>
          reference(style, itemOf(locale, shape, month, day), paragraphs)[part] ?? ''
        const mention = paragraphs => withSlots(withDate(render(paragraphs, 'mention')))
        const entry = withSlots(withDate(render(null, 'entry')))
        if (mention(null) === '') return [shapeName(shape), { entry, mention: null }]
        return [
          shapeName(shape),
          {
            entry,
            mention: {
              none: mention(null),
              one: mention(PARAGRAPH).replace(PARAGRAPH, '{paragraphs}'),
              many: mention(`${PARAGRAPH}, ${PARAGRAPH}`).replace(
                `${PARAGRAPH}, ${PARAGRAPH}`,
                '{paragraphs}',
              ),
            },
          },
        ]
      }),
    ),
  ])
  return { months: { long: MONTHS.long, mla: MONTHS.mla }, styles: Object.fromEntries(made) }
}
