import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'
import { compile } from '../../content/compile'
import { readContent } from '../../content/files'
import { inEach } from '../../model/language'
import { ALL_STRINGS } from '../../language/all'
import { type Citation, cite, type Target } from '../../model/citation'
import { noteOf, type Saying, toCsl, wheres } from '../../model/csl'
import { concordance } from '../../model/concordance'
import type { PointId, SentenceId, Speaker } from '../../model/edition'
import { readView } from '../../model/address'
import { quotedClip, referenceClip } from '../../model/receipt'
import { bibtex, cslJson, ris } from '../../model/records'
import { STYLES } from '../../model/styles'
import { type Forms, html, plain, reference, STYLE_LANGUAGE } from '../../model/reference'
import forms from '../../views/cite/forms.json'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)
const FORMS: Forms = forms

const VERSION = '0.1.0 · 3f2a9c1'
const URL = 'https://example.org/atlas/?at=p52.s2&lang=en'
const english: Saying = {
  language: 'en',
  words: ALL_STRINGS.en.cite.inside,
  translated: 'en',
  accessed: '2026-11-05',
  date: iso => iso,
  url: URL,
  version: VERSION,
}
const sayingFor = inEach(
  (language): Saying => ({
    ...english,
    language,
    words: ALL_STRINGS[language].cite.inside,
  }),
)

const cited = (target: Target): Citation => {
  const citation = cite(text, target, 'en')
  if (!citation) throw new Error(`There is no ${JSON.stringify(target)}`)
  return citation
}
const sentence = (id: SentenceId) => cited({ kind: 'sentence', id })
const point = (id: PointId) => cited({ kind: 'point', id, place: null })
const view = cited({
  kind: 'view',
  title: () => 'Turkmenistan · Energy',
  href: '?place=TKM&theme=energy&lang=en',
})
const answer = sentence('p52.s2')
const question = sentence('p41.s1')
const lead = sentence('p1.s1')
const styled = (citation: Citation, style: (typeof STYLES)[number]) => {
  const saying = sayingFor[STYLE_LANGUAGE[style]]
  return reference(FORMS, style, toCsl(citation, saying), wheres(citation), saying.words.characters)
}

describe('facts', () => {
  it('quotes the source letter for letter, at every sentence and every point', () => {
    const targets: Target[] = [
      ...edition.paragraphs.flatMap(({ sentences }) =>
        sentences.map(({ id }) => ({ kind: 'sentence', id }) as const),
      ),
      ...edition.points.map(({ id }) => ({ kind: 'point', id, place: null }) as const),
    ]
    for (const { words, key } of targets.map(cited)) {
      expect(words.length).toBeGreaterThan(0)
      expect(key).toMatch(/^[\w-]+$/)
      for (const { exact, span, stretches, wider } of words) {
        expect(exact).toBe(edition.text.slice(span.start, span.end))
        expect(wider).toBe(false)
        const [stretch] = stretches
        const paragraph = edition.paragraphs.find(({ id }) => id === stretch?.paragraph)
        const { from, to } = stretch?.characters ?? { from: 0, to: 0 }
        expect(edition.text.slice(paragraph!.start + from - 1, paragraph!.start + to)).toBe(exact)
      }
    }
  })

  it('says who speaks: a question is the reporter’s, the lead the agency’s, a point the minister’s', () => {
    expect(answer.speakers).toEqual(['minister'])
    expect(question.speakers).toEqual(['reporter'])
    expect(lead.speakers).toEqual(['agency'])
    for (const { id } of edition.points) expect(point(id).speakers).toEqual(['minister'])
    expect(question.key).toBe('xinhua2021-p41s1')
  })

  it('finds the claim of two communities in the reporter’s question, not in an answer', () => {
    const start = edition.text.indexOf('发展共同体和安全共同体')
    const { speakers, words } = cited({ kind: 'quotation', span: { start, end: start + 11 } })
    expect(speakers).toEqual(['reporter'])
    expect(words[0]?.stretches[0]?.paragraph).toBe('p41')
  })

  it('says when the translation renders more than the words', () => {
    const { start } = text.sentence('p52.s2')!
    const { words } = cited({ kind: 'quotation', span: { start, end: start + 4 } })
    expect(words).toMatchObject([{ exact: edition.text.slice(start, start + 4), wider: true }])
    expect(words[0]?.translation).toEqual(text.sentence('p52.s2')?.translation)
  })

  it('has links that open what is cited', () => {
    expect(readView(answer.href, text, 'ru').view).toMatchObject({ at: 'p52.s2', view: 'text', lang: 'en' })
    const { id } = edition.points[0]!
    expect(readView(point(id).href, text, 'ru')).toMatchObject({ view: { point: id }, faults: [] })
  })

  it('knows nothing of what is not there', () => {
    expect(cite(text, { kind: 'sentence', id: 'p99.s1' }, 'en')).toBeNull()
  })
})

const WHO: readonly (readonly [Speaker, Citation, RegExp])[] = [
  ['minister', answer, /^(Wang Yi\. |Wang, Y\. |王毅\. |Ван И\. )/],
  ['reporter', question, /^(Unnamed reporter\. |未具名记者\. |Неназванный журналист\. )/],
  ['agency', lead, /^(Xinhua\. |新华社\. |Синьхуа\. )/],
]

describe.each(STYLES)('in %s', style => {
  it.each(WHO)('names who speaks as the author, and in the note: %s', (speaker, citation, author) => {
    const saying = sayingFor[STYLE_LANGUAGE[style]]
    expect(plain(styled(citation, style).entry)).toMatch(author)
    expect(noteOf(citation, saying)).toContain(saying.words.said[speaker])
  })

  it.each(WHO)(
    'has the title in both languages, the date, the address, and no stray space: %s',
    (_, citation) => {
      const saying = sayingFor[STYLE_LANGUAGE[style]]
      const { plain: whole } = referenceClip(styled(citation, style).entry, noteOf(citation, saying))
      expect(whole).toContain(edition.source.title.zh)
      expect(whole).toContain(edition.source.title[saying.language === 'ru' ? 'ru' : 'en'])
      expect(whole).toContain('2021')
      expect(whole).toContain(URL)
      expect(whole).toContain(VERSION)
      expect(whole).toContain(edition.source.sha256)
      expect(whole).toContain('2026-11-05')
      expect(whole).toContain(saying.words.unofficial)
      expect(whole).toContain('Natural Earth')
      expect(whole).not.toMatch(/ {2}|[\n\r\t]|\s[,.;]|\{|undefined|,\s*,|\.\./)
    },
  )

  it('cites a view as a page of the atlas, with the day on which it was seen', () => {
    const made = plain(styled(view, style).entry)
    expect(made).toMatch(/Turkmenistan · Energy/)
    expect(made).toMatch(/Interview Atlas contributors|INTERVIEW ATLAS|访谈地图编者/)
    expect(made).toMatch(/5.*2026|2026-11-05|05\.11\.2026/)
  })
})

describe('places in the text', () => {
  const mention = (citation: Citation, style: 'apa' | 'mla' | 'chicago') =>
    plain(styled(citation, style).mention ?? [])
  it('names paragraph and characters', () => {
    expect(mention(answer, 'apa')).toBe('(Wang, 2021, para. 52, characters 13–152)')
    expect(mention(answer, 'mla')).toBe('(Wang, par. 52, characters 13–152)')
    expect(mention(answer, 'chicago')).toContain('July 17, 2021, para. 52, characters 13–152, https://')
  })
  it('names the paragraphs where there are several', () => {
    const several = edition.points.find(
      ({ quotations }) => new Set(quotations.map(({ sentence: id }) => id.split('.')[0])).size > 1,
    )
    const { start } = text.sentence('p51.s1')!
    const { end } = text.sentence('p52.s1')!
    const across = several ? point(several.id) : cited({ kind: 'quotation', span: { start, end } })
    expect(mention(across, 'apa')).toMatch(/paras\. \d+, \d+\)$/)
  })
  it('has none in the title, which is no paragraph', () => {
    expect(mention(sentence('p0.s1'), 'apa')).toBe('(Xinhua, 2021)')
  })
})

describe('for programs', () => {
  const parse = (record: string, forceType?: string) =>
    new Cite(record, { generateGraph: false, ...(forceType ? { forceType } : {}) }).data
  const all = [answer, question, lead, view, point(edition.points[5]!.id)]

  it('writes BibTeX that another parser reads to the same facts', () => {
    for (const citation of all) {
      const item = toCsl(citation, english)
      const [read, ...more] = parse(bibtex(item), '@biblatex/text')
      expect(more).toEqual([])
      expect(read).toMatchObject({ title: item.title, URL, note: item.note })
      const [name] = item.author
      expect(JSON.stringify(read?.author)).toContain('family' in name ? name.family : name.literal)
      expect(read?.accessed).toMatchObject({ 'date-parts': [[2026, 11, 5]] })
      if (item.issued) expect(read?.issued).toMatchObject({ 'date-parts': [[2021, 7, 17]] })
    }
  })

  it('keeps in BibTeX what TeX would take for something else', () => {
    const item = { ...toCsl(answer, english), note: '50 % of {A & B}, $3 #1 a_b ~c ^d \\e' }
    const [read] = parse(bibtex(item), '@biblatex/text')
    expect(read?.note).toBe(item.note)
  })

  it('writes RIS that another parser reads to the same facts', () => {
    for (const citation of all) {
      const item = toCsl(citation, english)
      const [read, ...more] = parse(ris(item), '@ris/file')
      expect(more).toEqual([])
      expect(read).toMatchObject({ title: item.title, URL })
      expect(JSON.stringify(read?.note)).toContain(item.note.slice(0, 40))
      const [name] = item.author
      expect(JSON.stringify(read)).toContain(
        'family' in name ? `${name.family}, ${name.given}` : name.literal,
      )
      if (!item.issued) continue
      // That parser takes the year alone; the day is in a line of its own.
      expect(read).toMatchObject({
        type: item.type,
        'container-title': item['container-title'],
        issued: { 'date-parts': [[2021]] },
      })
      expect(ris(item)).toContain('\r\nDA  - 2021/07/17/\r\n')
    }
  })

  it('writes RIS line by line: a tag, two spaces, a dash, a value', () => {
    for (const citation of all) {
      const lines = ris({ ...toCsl(citation, english), note: 'one\n two' }).split('\r\n')
      expect(lines.at(-1)).toBe('')
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?\S?.*$/)
      expect(lines).toContain('N1  - one two')
      expect(lines.filter(line => line.startsWith('ER'))).toHaveLength(1)
    }
  })

  it('writes CSL-JSON with the exact words and their translation', () => {
    const [item] = JSON.parse(cslJson(toCsl(answer, english))) as [Record<string, string>]
    expect(item?.annote).toBe(
      `${answer.words[0]?.exact} Unofficial translation: ${answer.words[0]?.translation.en}`,
    )
    expect(parse(JSON.stringify([item]))).toMatchObject([{ type: 'article-newspaper', title: item?.title }])
  })

  it('uses in CSL-JSON the fields of its schema 1.0.2, each of its kind', () => {
    const strings = [
      'id',
      'type',
      'title',
      'container-title',
      'publisher-place',
      'version',
      'URL',
      'language',
      'note',
      'annote',
    ]
    for (const citation of all) {
      for (const [field, value] of Object.entries(toCsl(citation, english))) {
        if (strings.includes(field)) expect(value).toBeTypeOf('string')
        else if (['author', 'translator'].includes(field)) expect(value).toHaveLength(1)
        else
          expect([['issued', 'accessed'].includes(field), value]).toMatchObject([
            true,
            { 'date-parts': [[expect.any(Number), expect.any(Number), expect.any(Number)]] },
          ])
      }
    }
  })

  it('leaves out the translation and its translator where none is wanted', () => {
    const item = toCsl(answer, { ...english, translated: null })
    expect(item.translator).toBeUndefined()
    expect(item.annote).toBe(answer.words[0]?.exact)
  })

  it('has neither address nor date of access in a copy without address, but says in words when it was read', () => {
    const item = toCsl(answer, { ...english, url: null })
    expect(bibtex(item)).not.toContain('url')
    expect(item.note).toContain('2026-11-05')
    expect(plain(reference(FORMS, 'chicago', item, [], () => '').entry)).not.toContain('http')
  })
})

describe('for a word processor', () => {
  it('keeps the exact words whole, and lets no word be mark-up', () => {
    const { entry } = styled(answer, 'chicago')
    const clip = quotedClip(answer, english, referenceClip(entry, 'a < b & c'))
    expect(clip.html).toContain(`<blockquote lang="zh-Hans">${answer.words[0]?.exact}</blockquote>`)
    expect(clip.html).toContain('<i>Xinhua</i>')
    expect(clip.html).toContain('a &lt; b &amp; c')
    expect(clip.plain.split('\n')[0]).toBe(answer.words[0]?.exact)
    expect(html([{ text: '<b>', italic: false, link: false }])).toBe('&lt;b&gt;')
  })
})
