import { Ajv2020 } from 'ajv/dist/2020'
import jsonld from 'jsonld'
import { expect, it } from 'vitest'
import { annotations, CONTEXT, quoteSelector, SOURCE_FILE } from './annotations'
import { contentOf, real } from './real'

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}
interface Annotation {
  readonly id: string
  readonly motivation: string
  readonly body: readonly Readonly<Record<string, string>>[]
  readonly target: { readonly source: string; readonly selector: readonly [Selector, Selector] }
}
interface Collection {
  readonly total: number
  readonly first: { readonly items: readonly Annotation[] }
}

const collection = JSON.parse(contentOf('annotations.jsonld')) as Collection
const { items } = collection.first

/**
 * The terms of the Web Annotation Vocabulary that the file uses, with the addresses that the vocabulary gives them: its own
 * context is not kept here, so that nothing is fetched and no document of others is copied.
 */
const OA = 'http://www.w3.org/ns/oa#'
const AS = 'http://www.w3.org/ns/activitystreams#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const motivation = (id: string) => ({ '@id': id, '@type': '@vocab' })
const TERMS = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    [
      'Annotation',
      'SpecificResource',
      'TextualBody',
      'TextQuoteSelector',
      'TextPositionSelector',
      'classifying',
      'commenting',
      'describing',
      'identifying',
      'linking',
      'tagging',
      'exact',
      'prefix',
      'suffix',
    ].map(term => [term, OA + term]),
  ),
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  Organization: 'http://xmlns.com/foaf/0.1/Organization',
  motivation: motivation(`${OA}motivatedBy`),
  purpose: motivation(`${OA}hasPurpose`),
  body: iri(`${OA}hasBody`),
  target: iri(`${OA}hasTarget`),
  source: iri(`${OA}hasSource`),
  selector: iri(`${OA}hasSelector`),
  start: { '@id': `${OA}start`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
  end: { '@id': `${OA}end`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
  value: `${RDF}value`,
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  creator: iri('http://purl.org/dc/terms/creator'),
  rights: iri('http://purl.org/dc/terms/rights'),
  modified: {
    '@id': 'http://purl.org/dc/terms/modified',
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  },
  name: 'http://xmlns.com/foaf/0.1/name',
  total: { '@id': `${AS}totalItems`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
  first: iri(`${AS}first`),
  partOf: iri(`${AS}partOf`),
  startIndex: { '@id': `${AS}startIndex`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
}

const expand = (document: unknown) =>
  jsonld.expand(document, {
    base: 'https://atlas.example/data/annotations.jsonld',
    safe: true,
    documentLoader: async url => {
      if (url !== CONTEXT) throw new Error(`${url} is not to be fetched`)
      return { document: { '@context': TERMS }, documentUrl: url }
    },
  })

/** What sections 3 and 4 of the model demand of what we use of it. */
const nonEmpty = { type: 'string', minLength: 1 }
const MODEL = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    '@context': { const: CONTEXT },
    type: { const: 'AnnotationCollection' },
    total: { type: 'integer', minimum: 1 },
    first: {
      type: 'object',
      required: ['id', 'type', 'partOf', 'startIndex', 'items'],
      properties: {
        type: { const: 'AnnotationPage' },
        items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
      },
    },
  },
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'motivation', 'body', 'target'],
      additionalProperties: false,
      properties: {
        id: nonEmpty,
        type: { const: 'Annotation' },
        motivation: { enum: ['linking', 'classifying'] },
        creator: nonEmpty,
        rights: nonEmpty,
        body: {
          type: 'array',
          minItems: 1,
          items: { oneOf: [{ $ref: '#/$defs/textual' }, { $ref: '#/$defs/resource' }] },
        },
        target: {
          type: 'object',
          required: ['type', 'source', 'selector'],
          properties: {
            type: { const: 'SpecificResource' },
            source: nonEmpty,
            selector: {
              type: 'array',
              minItems: 2,
              maxItems: 2,
              prefixItems: [{ $ref: '#/$defs/quote' }, { $ref: '#/$defs/position' }],
            },
          },
        },
      },
    },
    textual: {
      type: 'object',
      required: ['type', 'value', 'purpose'],
      properties: { type: { const: 'TextualBody' }, value: nonEmpty, language: nonEmpty },
    },
    resource: {
      type: 'object',
      required: ['type', 'source', 'purpose'],
      properties: { type: { const: 'SpecificResource' }, source: nonEmpty },
    },
    quote: {
      type: 'object',
      required: ['type', 'exact'],
      properties: { type: { const: 'TextQuoteSelector' }, exact: nonEmpty },
    },
    position: {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
      },
    },
  },
}
const isModel = new Ajv2020().compile(MODEL)

/** Where a text quote selector leads, found as its definition says and not as it was made. */
function resolve(text: string, { exact, prefix, suffix }: Selector): number[] {
  const found: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (text.slice(0, at).endsWith(prefix) && text.slice(at + exact.length).startsWith(suffix)) found.push(at)
  }
  return found
}

it('keeps to the Web Annotation Data Model', () => {
  isModel(collection)
  expect(isModel.errors).toBe(null)
  expect(collection.total).toBe(items.length)
})

it('is JSON-LD in which nothing is lost', async () => {
  const [root] = await expand(collection)
  expect(root).toMatchObject({
    '@id': 'https://atlas.example/data/annotations.jsonld',
    '@type': [`${AS}OrderedCollection`],
  })
  expect(JSON.stringify(root).split(`"${OA}hasTarget"`)).toHaveLength(items.length + 1)
})

it('is refused when broken: a target without source, a term that nobody knows', async () => {
  const [first] = items
  const broken = (item: unknown) => ({ ...collection, first: { ...collection.first, items: [item] } })
  expect(isModel(broken({ ...first, target: { type: 'SpecificResource' } }))).toBe(false)
  expect(isModel(broken({ ...first, body: [{ type: 'TextualBody', purpose: 'tagging' }] }))).toBe(false)
  await expect(expand(broken({ ...first, verdict: 'kept' }))).rejects.toThrow('Safe mode')
})

it('has an annotation for each link and each quotation, each with an id of its own', () => {
  const quotations = real.edition.points.flatMap(point => point.quotations)
  expect(items).toHaveLength(real.edition.links.length + quotations.length)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})

it('leads by quotation and by position to the same words of the source, and to these alone', () => {
  const source = contentOf(SOURCE_FILE)
  // Positions of the model are code points.
  const points = Array.from(source)
  expect(points).toHaveLength(source.length)
  for (const { target } of items) {
    const [quote, position] = target.selector
    expect(target.source).toBe(SOURCE_FILE)
    expect(resolve(source, quote)).toEqual([position.start])
    expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
  }
})

it('leads nowhere when a character of the quotation is changed', () => {
  const [quote] = items[0]!.target.selector
  expect(resolve(real.edition.text, { ...quote, exact: `${quote.exact}们` })).toEqual([])
  expect(resolve(real.edition.text, { ...quote, prefix: `${quote.prefix}们` })).toEqual([])
})

it('takes in more of what stands around where 32 characters are not enough', () => {
  const same = '甲'.repeat(40)
  const text = `乙${same}丙${same}丁${same}丙${same}`
  const at = text.lastIndexOf('丙')
  expect(quoteSelector(text, { start: at, end: at + 1 })).toMatchObject({ prefix: text.slice(at - 64, at) })
})

it('marks translations as unofficial and gives their language', () => {
  const bodies = items.flatMap(({ body }) => body.filter(({ purpose }) => purpose === 'describing'))
  expect(bodies.length).toBeGreaterThanOrEqual(real.edition.points.length)
  expect(bodies.filter(({ label, language }) => label !== 'unofficial translation' || !language)).toEqual([])
})

it('refuses a source in which UTF-16 and code points differ', () => {
  const edition = { ...real.edition, text: `${real.edition.text}𠮷` }
  expect(() => annotations({ ...real, edition })).toThrow('count twice')
})
