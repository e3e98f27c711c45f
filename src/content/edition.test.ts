import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import type { PlaceId, SentenceId } from '../model/edition'
import { words } from '../model/edition'
import { SEPARATOR } from '../model/segment'
import { compile } from './compile'
import { readContent } from './files'
import { PublishedEdition, publish } from './published'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)
const id = (place: string) => place as PlaceId

describe('the source', () => {
  it('is the file that was counted, and can be put together again from what is shown', () => {
    expect(createHash('sha256').update(edition.text).digest('hex')).toMatch(/^1f013b359b3e44aa/)
    expect(edition.text).toHaveLength(5659)
    const whole = edition.paragraphs.map(({ sentences }) => sentences.map(s => words(edition, s)).join(''))
    expect(whole.join(SEPARATOR)).toBe(edition.text)
  })
  it('has 54 paragraphs and 130 sentences', () => {
    expect(edition.paragraphs).toHaveLength(54)
    expect(edition.paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(130)
  })
  it('has a title, a lead and eight questions, each followed by its answer', () => {
    const of = (role: string) => edition.paragraphs.filter(p => p.role === role).map(p => p.id)
    expect(of('title')).toEqual(['p0'])
    expect(of('lead')).toEqual(['p1'])
    expect(of('question')).toEqual(['p2', 'p10', 'p15', 'p19', 'p23', 'p31', 'p41', 'p48'])
    expect(text.paragraphOf('p41.s1')).toMatchObject({ speaker: 'reporter', section: 7 })
    expect(text.paragraphOf('p43.s2')).toMatchObject({ speaker: 'minister', section: 7 })
  })
  it('holds only characters of the basic plane, so that code units are code points', () => {
    expect(edition.text).not.toMatch(/[\ud800-\udfff]/)
  })
})

describe('links and the traps of the text', () => {
  const occurrences = (needle: string) => edition.text.split(needle).length - 1
  const reasons = (sentence: SentenceId, place: string) =>
    text
      .linksOf(sentence)
      .filter(link => link.place === place)
      .map(link => [link.reason, link.span ? words(edition, link.span) : null].join(' ').trim())
  const spansOf = (place: string) =>
    edition.links.flatMap(link => (link.place === place && link.span ? [link.span] : []))
  const covered = (place: string, needle: string) =>
    spansOf(place).some(
      ({ start, end }) => edition.text.slice(start - 4, end + 4).includes(needle) && end - start === 1,
    )

  it('finds every full name', () => {
    for (const [place, name, times] of [
      ['TKM', '土库曼斯坦', 2],
      ['TJK', '塔吉克斯坦', 1],
      ['UZB', '乌兹别克斯坦', 8],
      ['AFG', '阿富汗', 21],
      ['USA', '美国', 4],
    ] as const) {
      expect(occurrences(name)).toBe(times)
      const named = edition.links.filter(link => link.place === place && link.reason === 'named')
      expect(named).toHaveLength(times)
      expect(named.every(({ span }) => span && words(edition, span) === name)).toBe(true)
    }
  })
  it('takes single characters only where they stand for the state', () => {
    for (const [place, inside] of [
      ['TKM', '领土'],
      ['AFG', '穆哈梅多夫'],
      ['KGZ', '塔吉克'],
      ['USA', '美元'],
      ['CHN', '新华社'],
    ] as const) {
      expect(covered(place, inside), `${inside} is no ${place}`).toBe(false)
    }
    expect(reasons('p20.s4', 'AFG')).toEqual(['abbreviated 阿', 'abbreviated 阿', 'named 阿富汗'])
    expect(reasons('p21.s3', 'AFG')[0]).toBe('abbreviated 阿')
    expect(reasons('p46.s2', 'TJK')).toEqual(['abbreviated 塔方', 'abbreviated 塔'])
    expect(reasons('p17.s4', 'CHN')).toContain('abbreviated 华')
  })
  it('does not take the Shanghai Spirit for the organisation', () => {
    expect(reasons('p6.s1', 'sco')).toEqual(['context'])
    expect(spansOf('sco').some(span => words(edition, span).includes('精神'))).toBe(false)
  })
  it('knows Kazakhstan and Kyrgyzstan from one compound each, and else from groups', () => {
    expect(reasons('p25.s4', 'KAZ')).toEqual(['compound 中哈原油管道'])
    expect(reasons('p30.s2', 'KGZ')).toEqual(['compound 中吉乌公路'])
    for (const place of ['KAZ', 'KGZ']) {
      expect(edition.links.filter(link => link.place === place)).toHaveLength(1)
      expect(text.passages(id(place)).filter(({ reason }) => reason === 'group').length).toBeGreaterThan(30)
    }
  })
  it('reads the three countries of the title as a group', () => {
    for (const place of ['TKM', 'TJK', 'UZB']) expect(reasons('p0.s1', place)).toEqual(['group 中亚三国'])
  })
  it('changes the sides of 两国, 双方 and 我们 with the section', () => {
    expect(reasons('p34.s2', 'TKM')).toEqual(['context'])
    expect(reasons('p42.s2', 'TJK')).toEqual(['context'])
    expect(reasons('p51.s2', 'UZB')).toEqual(['context'])
    expect(reasons('p51.s2', 'TKM')).toEqual([])
  })
  it('does not link Central Asia where it only says where something stands', () => {
    for (const sentence of ['p44.s3', 'p45.s2', 'p49.s1'] as const) {
      expect(reasons(sentence, 'central-asia-five')).toEqual([])
    }
    expect(reasons('p12.s2', 'c-plus-c5')).toEqual(['named 中国+中亚五国'])
    expect(reasons('p12.s2', 'central-asia-five')).not.toContain('named 中亚五国')
  })
  it('links no country by outside forces or bullying', () => {
    expect(text.linksOf('p7.s3').map(({ place }) => place)).toEqual(['sco'])
    expect(reasons('p45.s2', 'USA')).toEqual([])
  })
  it('links the visit where a word for it stands, and only there', () => {
    const visit = edition.links.filter(link => link.place === 'visit-july-2021')
    expect(visit.map(({ sentence, span }) => `${sentence} ${span ? words(edition, span) : '—'}`)).toEqual([
      'p0.s1 访问',
      'p1.s1 访问',
      'p1.s2 访问',
      'p12.s3 此次访问',
      'p20.s2 此访',
      'p31.s1 访问',
      'p31.s1 此次访问',
      'p31.s2 此访',
      'p32.s2 此访',
    ])
    expect(visit).toHaveLength(occurrences('访问') + occurrences('此访'))
    expect(text.relations(id('visit-july-2021'))).toEqual([])
  })
  it('never links the four neighbours that the text does not name', () => {
    for (const place of edition.silent) expect(text.passages(place)).toEqual([])
  })
})

describe('cooperation points', () => {
  it('are as many as the codebook expects', () => {
    expect(edition.points.length).toBeGreaterThanOrEqual(150)
    expect(edition.points.length).toBeLessThanOrEqual(205)
  })
  it('are taken from every answer, and from nothing else', () => {
    const sections = new Set(
      edition.points.map(point => text.paragraphOf(point.quotations[0].sentence)?.section),
    )
    expect(sections).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
  })
  it('give Kazakhstan and Kyrgyzstan one point each, and their shared ones apart', () => {
    for (const place of ['KAZ', 'KGZ']) {
      const own = text.relations(id(place)).filter(({ reason }) => reason !== 'group')
      expect(own.map(({ reason }) => reason)).toEqual(['compound'])
    }
  })
  it('do not take the modal 将 for the object marker 将', () => {
    for (const point of edition.points.filter(({ stance }) => stance === 'will')) {
      expect(point.verb ?? point.governedBy).not.toBeNull()
    }
  })
  it('say the same of twins: the three-in-one industry of p18 and p52 has one rendering', () => {
    const of = (sentence: SentenceId) => text.sentence(sentence)?.translation.en ?? ''
    for (const sentence of ['p18.s1', 'p52.s2'] as const)
      expect(of(sentence)).toContain('three-in-one vaccine industry cooperation')
  })
})

describe('the glossary', () => {
  it('explains about fifty terms and fifty figures', () => {
    expect(edition.terms.length).toBeGreaterThanOrEqual(50)
    expect(edition.figures.length).toBeGreaterThanOrEqual(50)
  })
  it('knows the seven people by name, and the two of one family name apart', () => {
    const people = edition.terms.filter(({ kind }) => kind === 'person')
    expect(people.map(({ spans }) => [...new Set(spans.map(span => words(edition, span)))].join())).toEqual([
      '王毅',
      '习近平',
      '别尔德穆哈梅多夫总统',
      '谢·别尔德穆哈梅多夫',
      '梅列多夫',
      '拉赫蒙',
      '米尔济约耶夫',
    ])
    expect(people.map(({ spans }) => spans.length)).toEqual([11, 2, 1, 1, 1, 1, 2])
  })
})

describe('the published edition', () => {
  it('is valid by its own schema, and every span says its own words', () => {
    const published = PublishedEdition.parse(
      publish(edition, { version: '1', date: '2026-11-24', licence: 'CC-BY-4.0', note: '—' }),
    )
    const spans = [
      ...published.points.flatMap(({ verb, focus, governedBy, quotations }) => [
        verb,
        focus,
        governedBy,
        ...quotations,
      ]),
      ...published.terms.flatMap(term => term.spans),
      ...published.figures,
    ].flatMap(span => span ?? [])
    expect(spans.map(({ start, end }) => edition.text.slice(start, end))).toEqual(
      spans.map(({ exact }) => exact),
    )
  })
})
