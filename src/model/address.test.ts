import { expect, it } from 'vitest'
import { concordance } from './concordance'
import { SAMPLE } from './sample'
import { FIRST_VIEW } from './view'
import { permalink, readView, writeView } from './address'

const text = concordance(SAMPLE)
const read = (query: string) => readView(query, text, 'en')

it.each([
  'lang=en',
  'place=TKM&lang=zh',
  'place=TKM&theme=connectivity&actor=both&stance=will&reason=named&lang=en',
  'place=TKM&point=tkm-road&lang=en',
  'at=p1.s2&lang=en',
  'place=TKM&at=p1.s2&view=map&lang=en',
  'view=text&marks=0&text=en&lang=zh',
  'compare=TKM,UZB&only=1&lang=en',
  'place=TKM&theme=trust&view=matrix&by=actor&lang=en',
  'q=上海 精神&lang=en'.replace(' ', '%20'),
  'at=p1.s2&q=gas&marks=terms,figures&layout=interleaved&lang=en',
  'view=glossary&q=上海&lang=en',
  'layers=0&lang=en',
  'view=check&lang=en',
  'actor=none&view=compare&lang=en',
])('keeps "%s" as it is', link => {
  const { view, faults } = read(link)
  expect(writeView(view)).toBe(link)
  expect(faults).toEqual([])
})

it('names each value it cannot read and keeps the rest', () => {
  const { view, faults } = read(
    'place=XYZ&theme=energy&reason=maybe&at=p99.s1&view=map&text=zh,fr&lang=xx&stance=%3Cb%3E',
  )
  expect(faults).toEqual([
    { key: 'place', raw: 'XYZ' },
    { key: 'stance', raw: '<b>' },
    { key: 'reason', raw: 'maybe' },
    { key: 'at', raw: 'p99.s1' },
    { key: 'text', raw: 'zh,fr' },
    { key: 'lang', raw: 'xx' },
  ])
  expect(view).toEqual({ ...FIRST_VIEW, theme: 'energy' })
})

it.each([
  ['compare=TKM', 'compare'],
  ['compare=TKM,TKM', 'compare'],
  ['compare=TKM,UZB,KAZ,CHN', 'compare'],
  ['compare=TKM,XYZ', 'compare'],
  ['marks=places,doodles', 'marks'],
  ['layers=TKM', 'layers'],
  ['layout=round', 'layout'],
  ['by=colour', 'by'],
  ['only=yes', 'only'],
  [`q=${'x'.repeat(201)}`, 'q'],
])('does not take half of what it cannot read: %s', (query, key) => {
  const { view, faults } = read(query)
  expect(faults.map(fault => fault.key)).toEqual([key])
  expect(view).toEqual(FIRST_VIEW)
})

it('opens what the rest of a link asks for: a sentence before places compared, these before words', () => {
  expect(read('q=gas').view.view).toBe('search')
  expect(read('compare=TKM,UZB&q=gas').view.view).toBe('compare')
  expect(read('at=p1.s2&compare=TKM,UZB&q=gas').view.view).toBe('text')
})

it('reads marks=1 as links wrote it once, and lists in the order of the grammar', () => {
  expect(read('marks=1').view.marks).toEqual(FIRST_VIEW.marks)
  expect(read('marks=figures,places').view.marks).toEqual(['places', 'figures'])
})

it('ignores keys it does not know, silently', () => {
  expect(read('utm_source=mail&place=TKM&fbclid=1')).toEqual({
    view: { ...FIRST_VIEW, place: 'TKM' },
    faults: [],
  })
})

it('opens the text for a sentence, unless a screen is asked for', () => {
  expect(read('at=p1.s2').view.view).toBe('text')
  expect(read('at=p1.s2&view=map').view.view).toBe('map')
})

it('shows a point beside a place that it is about', () => {
  expect(read('point=tkm-road').view).toMatchObject({ place: 'TKM', point: 'tkm-road' })
  expect(read('place=UZB&point=tkm-road')).toMatchObject({
    view: { place: 'UZB', point: null },
    faults: [{ key: 'point', raw: 'tkm-road' }],
  })
})

it('lets nothing in a link hide the point that it names', () => {
  expect(read('place=TKM&theme=energy&reason=named&point=tkm-road').view).toMatchObject({
    point: 'tkm-road',
    theme: null,
    reason: 'context',
  })
  expect(read('place=KAZ&point=five-good').view).toMatchObject({ point: 'five-good', reason: 'context' })
})

it('gives sentences and points addresses of their own', () => {
  expect(permalink('zh', { at: 'p1.s2' })).toBe('?at=p1.s2&lang=zh')
  const { place, point } = read('point=tkm-road').view
  expect(permalink('en', { place, point })).toBe('?place=TKM&point=tkm-road&lang=en')
})

it('survives every broken query with a View that can be written and read again', () => {
  for (const query of [
    '%',
    '?',
    '&&&=',
    'place',
    'place=&view=',
    'place=TKM&place=UZB',
    `q=${'x'.repeat(9999)}`,
  ]) {
    const { view } = read(query)
    expect(read(writeView(view)).view).toEqual(view)
  }
})
