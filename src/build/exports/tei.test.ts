import { RelaxNGValidator, XmlDocument, XmlElement } from 'libxml2-wasm'
import { afterAll, describe, expect, it } from 'vitest'
import { SOURCE_LANGUAGE, TAG, translationsIn } from '../../model/language'
import { contentOf, real } from './real'
import { element, text } from './xml'

const file = contentOf('edition.tei.xml')
const schema = XmlDocument.fromString(contentOf('edition.rng'))
const validator = RelaxNGValidator.fromDoc(schema)
const whole = XmlDocument.fromString(file)
const NAMESPACES = { tei: 'http://www.tei-c.org/ns/1.0' }

afterAll(() => {
  whole.dispose()
  validator.dispose()
  schema.dispose()
})

const find = (path: string): readonly XmlElement[] =>
  whole.find(path, NAMESPACES).filter(node => node instanceof XmlElement)
const attribute = (node: XmlElement, name: string, prefix = ''): string =>
  node.attrs.find(one => one.name === name && one.prefix === prefix)?.value ?? ''
const idOf = (node: XmlElement) => attribute(node, 'id', 'xml')

function validate(xml: string): void {
  const parsed = XmlDocument.fromString(xml)
  try {
    validator.validate(parsed)
  } finally {
    parsed.dispose()
  }
}

it('is valid by its schema', () => {
  expect(() => validator.validate(whole)).not.toThrow()
})

it.each([
  ['an element that TEI does not have', '<body>', '<body><verdict/>', 'verdict'],
  ['a sentence without id', '<s xml:id="p3.s1">', '<s>', 'Element s failed to validate attributes'],
  ['an id given twice', '<s xml:id="p3.s2">', '<s xml:id="p3.s1">', 'already defined'],
  ['a date that is none', 'when="2021-07-17"', 'when="July 2021"', 'date'],
  ['an end tag too few', '</listPlace>', '', 'mismatch'],
])('is refused with %s', (_, good, bad, reason) => {
  expect(file).toContain(good)
  expect(() => validate(file.replace(good, bad))).toThrow(reason)
})

it('points to nothing that it does not hold', () => {
  const ids = new Set(find('//*[@xml:id]').map(idOf))
  const pointers = find('//*').flatMap(node =>
    node.attrs
      .filter(({ name }) =>
        ['ana', 'corresp', 'from', 'ref', 'resp', 'target', 'to', 'where', 'who'].includes(name),
      )
      .flatMap(({ value }) => value.split(' '))
      .filter(value => value.startsWith('#')),
  )
  expect(pointers.length).toBeGreaterThan(2000)
  expect(pointers.filter(pointer => !ids.has(pointer.slice(1)))).toEqual([])
})

describe('source', () => {
  const division = '//tei:div[@type="edition"]'
  const paragraphs = find(`${division}//*[self::tei:p or self::tei:head]`)

  it('is there letter for letter', () => {
    expect(paragraphs.map(paragraph => paragraph.content).join('　　')).toBe(contentOf('interview.zh.txt'))
    expect(paragraphs.map(idOf)).toEqual(real.edition.paragraphs.map(({ id }) => id))
  })

  it('has every sentence with its words', () => {
    expect(find(`${division}//tei:s`).map(node => [idOf(node), node.content])).toEqual(
      real.edition.paragraphs.flatMap(({ sentences }) =>
        sentences.map(({ id, start, end }) => [id, real.edition.text.slice(start, end)]),
      ),
    )
  })

  it('has every named link at its words, with place and reason', () => {
    const names = find(`${division}//*[@ref]`).flatMap(node =>
      attribute(node, 'ref')
        .split(' ')
        .map(ref => `${ref} ${attribute(node, 'ana')} ${node.content}`),
    )
    const links = real.edition.links.flatMap(({ place, reason, span }) =>
      span ? [`#${place} #reason.${reason} ${real.edition.text.slice(span.start, span.end)}`] : [],
    )
    expect(names.sort()).toEqual(links.sort())
    const context = find('//tei:spanGrp[@type="context"]/tei:span')
    expect(names.length + context.length).toBe(real.edition.links.length)
  })

  it('has an anchor before each character that is pointed to', () => {
    // The words of the document with a mark for each anchor, counted as a reader would.
    const body = file.slice(file.indexOf('<div type="edition"'), file.indexOf('<div type="translation"'))
    const pieces = [...body.matchAll(/<(?:p|head) xml:id="p\d+">(.*?)<\/(?:p|head)>/g)].map(
      ([, inner = '']) =>
        inner.replace(/<anchor xml:id="c(\d+)"\/>/g, '\uE000$1\uE001').replace(/<[^>]+>/g, ''),
    )
    const words = pieces.join('　　').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    let before = 0
    const offsets = [...words.matchAll(/\uE000(\d+)\uE001/g)].map(({ 0: mark, 1: id, index }) => {
      const at = index - before
      before += mark.length
      return [Number(id), at]
    })
    expect(offsets.length).toBeGreaterThan(400)
    expect(offsets.filter(([id, at]) => id !== at)).toEqual([])
  })

  it('says who speaks', () => {
    expect(find(`${division}//tei:sp`).map(node => attribute(node, 'who'))).toEqual(
      Array.from({ length: 8 }, () => ['#speaker.reporter', '#speaker.minister']).flat(),
    )
  })
})

it.each(translationsIn(real.edition.languages))('has each sentence in “%s”, aligned', language => {
  const sentences = find(`//tei:div[@type="translation"][@xml:lang="${TAG[language]}"]//tei:s`)
  expect(sentences.map(node => [attribute(node, 'corresp'), node.content])).toEqual(
    real.edition.paragraphs.flatMap(paragraph =>
      paragraph.sentences.map(({ id, translation }) => [`#${id}`, translation[language]]),
    ),
  )
})

it('names every place in every language and by its codes', () => {
  const places = find('//tei:listPlace/tei:place | //tei:listOrg/tei:org | //tei:listEvent/tei:event')
  expect(places.map(idOf).sort()).toEqual(real.edition.places.map(({ id }) => String(id)).sort())
  const names = find(`//tei:place[@xml:id="TKM"]/tei:placeName`).map(node => attribute(node, 'lang', 'xml'))
  expect(names).toEqual([...real.edition.languages.map(language => TAG[language]), 'zh-Latn-pinyin'])
  expect(find('//tei:place[@xml:id="TKM"]/tei:idno').map(({ content }) => content)).toEqual(['TKM', 'Q874'])
  expect(TAG[SOURCE_LANGUAGE]).toBe('zh-Hans')
})

it('has each point with its summaries, its words and their translations', () => {
  const points = find('//tei:spanGrp[@type="point"]')
  expect(points.map(idOf)).toEqual(real.edition.points.map(({ id }) => `point.${id}`))
  const anchors = find('//tei:spanGrp[@type="point"]/tei:span[@type="quotation"]').map(node => [
    attribute(node, 'from'),
    attribute(node, 'to'),
  ])
  expect(anchors).toEqual(
    real.edition.points.flatMap(({ quotations }) =>
      quotations.map(({ start, end }) => [`#c${start}`, `#c${end}`]),
    ),
  )
})

describe('writing XML', () => {
  it('escapes what would end words or an attribute', () => {
    expect(element('a', { b: '"<&\n', c: undefined }, text('<&>“'))).toBe(
      '<a b="&quot;&lt;&amp;&#10;">&lt;&amp;&gt;“</a>',
    )
  })
  it.each(['\u0000', '\uD800', '\uFFFF'])('refuses %j, which XML cannot hold', words => {
    expect(() => text(words)).toThrow('XML cannot hold')
  })
})
