import { type About, textPage } from '../model/about'
import { type Figure, type Paragraph, type PlaceId, type Point, type Term, words } from '../model/edition'
import type { WholeEdition } from '../model/whole-edition'
import {
  isTranslation,
  type Language,
  LANGUAGES,
  NATIVE_NAME,
  TAG,
  TRANSLATION_LANGUAGES,
} from '../model/language'
import { anchorOf, plain } from '../model/prose'
import type { Strings } from '../language/strings'
import { type Child, element, type Html, style } from './html'
import { aboutHtml, ours, passage, row, table } from './prose-html'

export interface TextPage {
  readonly language: Language
  readonly edition: WholeEdition
  readonly about: About
  readonly strings: Strings
  /** The style sheet, which stands inside the page. */
  readonly css: string
  /** Version and fingerprint of the build. */
  readonly build: string
}

/**
 * The atlas without map and script in one language: the whole text with the translations of all languages, all points,
 * the glossary, Afterwards and About. Asks for no other file.
 */
export function textHtml(page: TextPage): string {
  const { language, edition, about, strings, css } = page
  const { page: own } = strings.about
  const title = `${edition.source.title[language]} · ${strings.title}`
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'description', content: own.how }),
    element('title', {}, title),
    LANGUAGES.map(each =>
      element('link', { rel: 'alternate', hreflang: TAG[each], href: `./${textPage(each)}` }),
    ),
    style(css),
  )
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#text' }, strings.nav.skip),
    header(page),
    element(
      'main',
      { id: 'text' },
      interview(page),
      points(page),
      glossary(page),
      afterwards(page),
      element(
        'section',
        { 'aria-labelledby': 'about' },
        element('h2', { id: 'about' }, strings.about.heading),
        aboutHtml(about, strings, language),
      ),
    ),
    element(
      'footer',
      {},
      element('p', {}, strings.footer.source),
      element('p', {}, strings.offline.version(page.build)),
    ),
  )
  return `<!doctype html>\n${element('html', { lang: TAG[language] }, head, '\n', body).html}\n`
}

function header({ language, edition, about, strings }: TextPage): Html {
  const { page } = strings.about
  const link = (id: string, text: Child, below: readonly Child[] = []): Html =>
    element('li', {}, element('a', { href: `#${id}` }, text), below.length > 0 && element('ul', {}, below))
  const sections = edition.sections.map(({ number, heading }) =>
    link(`section-${number}`, ours(heading[language], language)),
  )
  return element(
    'header',
    {},
    element(
      'nav',
      { 'aria-label': page.languages },
      element(
        'ul',
        {},
        element('li', {}, element('a', { href: `./?lang=${language}` }, page.app)),
        LANGUAGES.map(each =>
          element(
            'li',
            { lang: TAG[each] },
            each === language
              ? element('b', {}, NATIVE_NAME[each].long)
              : element('a', { href: `./${textPage(each)}`, hreflang: TAG[each] }, NATIVE_NAME[each].long),
          ),
        ),
      ),
    ),
    element('h1', {}, edition.source.title[language]),
    element('p', {}, edition.source.subtitle[language]),
    element('p', { class: 'note' }, `${strings.asOf} ${page.how}`),
    element(
      'nav',
      { class: 'toc', 'aria-label': strings.about.contents },
      element(
        'ul',
        {},
        link('interview', page.interview, sections),
        link('points', page.points),
        link('terms', strings.glossary.heading),
        link('afterwards', strings.afterwards.heading),
        link(
          'about',
          strings.about.heading,
          about.sections.map(({ id, title }) => link(anchorOf(id), plain(title))),
        ),
      ),
    ),
  )
}

function interview({ language, edition, strings }: TextPage): Html {
  const { page } = strings.about
  return element(
    'section',
    { 'aria-labelledby': 'interview' },
    element('h2', { id: 'interview' }, page.interview),
    element(
      'fieldset',
      { class: 'show' },
      element('legend', {}, page.show),
      TRANSLATION_LANGUAGES.map(each =>
        element(
          'label',
          { lang: TAG[each] },
          element('input', {
            type: 'checkbox',
            id: `show-${each}`,
            checked: each === language,
            autocomplete: 'off',
          }),
          NATIVE_NAME[each].long,
        ),
      ),
    ),
    edition.sections.map(({ number, heading }) =>
      element(
        'section',
        {},
        element('h3', { id: `section-${number}` }, ours(heading[language], language)),
        edition.paragraphs
          .filter(({ section }) => section === number)
          .map((paragraph, i, all) =>
            paragraphHtml(paragraph, language, edition, strings, paragraph.speaker !== all[i - 1]?.speaker),
          ),
      ),
    ),
  )
}

function paragraphHtml(
  { id, sentences, speaker }: Paragraph,
  language: Language,
  edition: WholeEdition,
  strings: Strings,
  namesSpeaker: boolean,
): Html {
  const inOrder = [
    ...TRANSLATION_LANGUAGES.filter(each => each === language),
    ...TRANSLATION_LANGUAGES.filter(each => each !== language),
  ]
  return element(
    'div',
    { class: 'para', id },
    namesSpeaker && element('p', { class: 'who' }, strings.speakerLong[speaker]),
    sentences.map(sentence =>
      element(
        'div',
        { class: isTranslation(language) ? 'pair two' : 'pair' },
        element('a', { class: 'id', href: `#${sentence.id}` }, sentence.id),
        element('p', { class: 'source', id: sentence.id, lang: TAG.zh }, words(edition, sentence)),
        inOrder.map(each =>
          element(
            'p',
            {
              class: `of-${each}`,
              'data-of': sentence.id,
              lang: TAG[each],
            },
            sentence.translation[each],
          ),
        ),
      ),
    ),
  )
}

function points(page: TextPage): Html {
  const { language, edition, strings } = page
  const { page: own } = strings.about
  const { point, words: quoted, verb, actor, scope, themes, places } = own.columns
  const sectionOf = new Map(
    edition.paragraphs.flatMap(({ section, sentences }) => sentences.map(({ id }) => [id, section])),
  )
  const groups = edition.sections.map(({ number, heading }) => {
    const inside = edition.points.filter(
      ({ quotations: [first] }) => sectionOf.get(first.sentence) === number,
    )
    if (inside.length === 0) return null
    const name = element('th', { scope: 'rowgroup', colspan: 7 }, ours(heading[language], language))
    return element(
      'tbody',
      {},
      element('tr', {}, name),
      inside.map(each => pointRow(each, page)),
    )
  })
  return element(
    'section',
    { 'aria-labelledby': 'points' },
    element('h2', { id: 'points' }, own.points),
    element('p', { class: 'note' }, own.pointsNote),
    table(
      { caption: own.pointsCaption, id: 'points-caption', wide: true },
      [point, quoted, verb, actor, scope, themes, places],
      groups,
    ),
  )
}

function pointRow(point: Point, { language, edition, strings }: TextPage): Html {
  const { id, quotations, verb, governedBy, actor, stance, scope } = point
  const nameOf = (place: PlaceId) => {
    const found = edition.places.find(each => each.id === place)
    return (found?.short ?? found?.names)?.[language] ?? place
  }
  const names = (all: readonly Child[]) => all.flatMap((name, i) => [i > 0 && strings.marks.list, name])
  const quoted = quotations.map(quotation => [
    element('blockquote', { lang: TAG.zh, cite: `#${quotation.sentence}` }, words(edition, quotation)),
    isTranslation(language) && element('p', {}, quotation.translation[language]),
    element('p', {}, passageId(quotation.sentence)),
  ])
  const operative = [
    verb && element('b', { lang: TAG.zh }, words(edition, verb)),
    verb && isTranslation(language) && ` (${verb.rendering[language]})`,
    verb && ': ',
    governedBy
      ? [
          strings.point.under(strings.stance[stance], ''),
          element('span', { lang: TAG.zh }, words(edition, governedBy)),
        ]
      : strings.stance[stance],
  ]
  return row(
    [
      element('a', { href: `#point-${id}` }, ours(point.summary[language], language)),
      quoted,
      operative,
      strings.actor[actor ?? 'none'],
      strings.about.scopes[scope],
      names(
        point.themes.map(theme => edition.themes.find(each => each.id === theme)?.short[language] ?? theme),
      ),
      names(point.places.map(place => nameOf(place))),
    ],
    { id: `point-${id}`, 'data-point': id },
  )
}

const passageId = (sentence: string): Html => element('a', { href: `#${sentence}` }, sentence)

function glossary({ language, edition, strings }: TextPage): Html {
  const where = (spans: readonly string[]) =>
    element(
      'span',
      { class: 'id' },
      [...new Set(spans)].flatMap(id => [' ', passageId(id)]),
    )
  const sentenceAt = (start: number) =>
    edition.paragraphs
      .flatMap(({ sentences }) => sentences)
      .find(each => each.start <= start && start < each.end)?.id ?? ''
  const term = ({ spans, names, pinyin, explanation }: Term) => [
    element(
      'dt',
      {},
      spans[0] ? element('span', { lang: TAG.zh }, words(edition, spans[0])) : null,
      ' ',
      element('span', { lang: 'zh-Latn-pinyin' }, pinyin),
      isTranslation(language) && [', ', ours(names[language], language)],
    ),
    element(
      'dd',
      {},
      ours(explanation[language], language),
      where(spans.map(({ start }) => sentenceAt(start))),
    ),
  ]
  const figure = (each: Figure) => [
    element('dt', {}, element('span', { lang: TAG.zh }, words(edition, each))),
    element(
      'dd',
      {},
      ours(each.meaning[language], language),
      each.resolved ? ` (${each.resolved})` : null,
      where([each.sentence]),
    ),
  ]
  const list = (name: string, entries: readonly Child[]) => [
    element('h3', {}, name),
    element('dl', {}, entries),
  ]
  return element(
    'section',
    { 'aria-labelledby': 'terms' },
    element('h2', { id: 'terms' }, strings.glossary.heading),
    element('p', { class: 'note' }, strings.glossary.lead),
    list(strings.glossary.phrases, edition.terms.filter(({ kind }) => kind === 'phrase').map(term)),
    list(strings.glossary.people, edition.terms.filter(({ kind }) => kind === 'person').map(term)),
    list(strings.glossary.figures, edition.figures.map(figure)),
  )
}

function afterwards({ language, edition, strings }: TextPage): Html {
  const { page } = strings.about
  const { outcomes, statuses, confidences } = edition.afterwards
  const columns = page.afterwards
  const rows = outcomes.map(record =>
    row(
      [
        [
          element('p', {}, passage(record.sentence, words(edition, record))),
          isTranslation(language) && element('p', {}, ours(record.commitment[language], language)),
        ],
        [
          element('p', {}, statuses[record.status].name[language]),
          element(
            'p',
            { class: 'note' },
            strings.afterwards.confidence(confidences[record.confidence].name[language]),
          ),
        ],
        ours(record.summary[language], language),
        element(
          'ul',
          {},
          record.evidence.map(({ title, publisher, date, url, supports }) =>
            element(
              'li',
              {},
              element(
                'span',
                { lang: TAG.en },
                element('a', { href: url, rel: 'noopener noreferrer' }, title),
                `, ${publisher}`,
              ),
              `, ${date ?? strings.afterwards.noDate}`,
              strings.marks.colon,
              ours(supports[language], language),
            ),
          ),
        ),
      ],
      { id: `outcome-${record.id}` },
    ),
  )
  return element(
    'section',
    { 'aria-labelledby': 'afterwards' },
    element('h2', { id: 'afterwards' }, strings.afterwards.heading),
    element('p', { class: 'note' }, page.afterwardsNote),
    table(
      { caption: page.afterwardsCaption, id: 'afterwards-caption', wide: true, kind: 'afterwards' },
      [columns.words, columns.status, columns.summary, columns.sources],
      element('tbody', {}, rows),
    ),
  )
}
