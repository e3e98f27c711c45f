import type { Edition, Link, PlaceId, Point, PointId, Reason, SentenceId } from './edition'
import { inEach, inTranslations, LANGUAGES } from './language'
import { segment } from './segment'

/** A tiny edition for tests: one answer on Turkmenistan, one on the five, invented words. */
const TEXT = '标题　　答：中土合作。我们将修路、修桥。　　中亚五国好。中吉乌公路通。'
const NONE = inEach(() => '—')

const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}
const place = (id: string, members?: string[]) => ({
  id: id as PlaceId,
  kind: members ? ('group' as const) : ('country' as const),
  names: inEach(() => id),
  pinyin: id,
  ...(members ? { members: members as PlaceId[] } : {}),
})
const link = (sentence: SentenceId, id: string, reason: Reason, words?: string): Link => ({
  sentence,
  place: id as PlaceId,
  reason,
  ...(words ? { span: at(words) } : {}),
})
const point = (id: string, sentence: SentenceId, words: string, more: Partial<Point>): Point => ({
  id: id as PointId,
  places: [],
  themes: ['trust'],
  scope: 'bilateral',
  actor: 'both',
  stance: 'will',
  verb: null,
  quotations: [{ sentence, ...at(words), translation: inTranslations(() => words) }],
  summary: NONE,
  ...more,
})

export const SAMPLE: Edition = {
  languages: LANGUAGES,
  text: TEXT,
  source: {
    sha256: '',
    title: NONE,
    subtitle: NONE,
    date: '2021-07-17',
    dateline: NONE,
    publisher: NONE,
    language: 'zh-Hans',
  },
  sections: [
    { number: 0, heading: NONE },
    { number: 1, heading: NONE },
  ],
  paragraphs: segment(TEXT).map((paragraph, i) => ({
    ...paragraph,
    role: i === 0 ? 'title' : 'answer',
    section: i === 0 ? 0 : 1,
    speaker: i === 0 ? 'agency' : 'minister',
    sentences: paragraph.sentences.map(sentence => ({
      ...sentence,
      translation: inTranslations(() => sentence.id),
    })),
  })),
  places: [
    place('TKM'),
    place('UZB'),
    place('KAZ'),
    place('CHN'),
    place('RUS'),
    place('five', ['TKM', 'UZB', 'KAZ']),
  ],
  focus: ['TKM' as PlaceId],
  silent: ['RUS' as PlaceId],
  links: [
    link('p1.s1', 'TKM', 'abbreviated', '中土'),
    link('p1.s1', 'CHN', 'abbreviated', '中土'),
    link('p1.s2', 'TKM', 'context'),
    link('p1.s2', 'CHN', 'context'),
    link('p2.s1', 'five', 'named', '中亚五国'),
    link('p2.s2', 'UZB', 'compound', '中吉乌公路'),
  ],
  themes: [],
  records: [],
  points: [
    point('tkm-cooperation', 'p1.s1', '中土合作', { places: ['TKM', 'CHN'] as PlaceId[], stance: 'agreed' }),
    point('tkm-road', 'p1.s2', '将修路、修桥', {
      places: ['TKM', 'CHN'] as PlaceId[],
      themes: ['connectivity', 'trust'],
    }),
    point('five-good', 'p2.s1', '中亚五国好', {
      places: ['five'] as PlaceId[],
      actor: null,
      stance: 'statement',
    }),
    point('uzb-road', 'p2.s2', '中吉乌公路通', {
      places: ['UZB'] as PlaceId[],
      themes: ['connectivity'],
      actor: 'all',
      stance: 'ongoing',
    }),
  ],
}
