import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import { type PlaceId, type PointId, REASONS, words } from '../model/edition'
import { formulae } from '../model/formulae'
import { layersOf } from '../model/layers'
import { columns, matrix } from '../model/matrix'
import { notesOf } from '../model/notes'
import { ACTOR_CHOICES, tally } from '../model/panel'
import { FIRST_VIEW } from '../model/view'
import { compile } from './compile'
import { readContent } from './files'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)
const id = (place: string) => place as PlaceId

describe('formulae of the interview', () => {
  const pairs = formulae(edition).filter(({ start, there }) => start < there.start)
  const of = (part: string) =>
    pairs
      .filter(twin => words(edition, twin).includes(part))
      .map(({ sentence, there }) => `${sentence} ${there.sentence}`)

  it('are these, and no others', () => {
    expect(of('三位一体')).toEqual(['p18.s1 p52.s2'])
    expect(of('为主线')).toEqual(['p26.s1 p44.s2'])
    expect(of('人类命运共同体')).toEqual(['p9.s2 p43.s2'])
    expect(of('阿人主导')).toEqual(['p22.s1 p22.s4'])
    expect(of('以联合国为核心').toSorted()).toEqual(['p47.s2 p53.s2', 'p8.s2 p47.s2', 'p8.s2 p53.s2'])
    expect(
      pairs.every(twin =>
        /三位一体|为主线|人类命运共同体|阿人主导|以联合国为核心/.test(words(edition, twin)),
      ),
    ).toBe(true)
  })
  it('set a point apart from what is said only here', () => {
    const point = (slug: string) => {
      const found = text.point(slug as PointId)
      if (!found) throw new Error(`no point ${slug}`)
      return found
    }
    const vaccine = edition.points.find(
      ({ places, quotations }) =>
        places.includes(id('UZB')) &&
        quotations.some(quotation => words(edition, quotation).includes('三位一体')),
    )
    expect(vaccine && text.onlyHere(vaccine, id('UZB'))).toBe(false)
    expect(text.onlyHere(point('tkm-five-year-plan'), id('TKM'))).toBe(true)
  })
})

describe('the matrix', () => {
  it('says what every panel says, at every strictness and by every kind of row', () => {
    for (const reason of REASONS) {
      for (const by of ['theme', 'actor', 'stance'] as const) {
        const { totals, rows } = matrix(text, { ...FIRST_VIEW, reason, by })
        for (const { place, own } of totals) {
          expect(own.length, `${place} ${reason} ${by}`).toBe(tally(text, place, reason).points)
        }
        if (by === 'theme') continue
        totals.forEach(({ own }, column) => {
          const sum = rows.reduce((n, { cells }) => n + (cells[column]?.own.length ?? 0), 0)
          expect(sum).toBe(own.length)
        })
      }
    }
  })
  it('has every point that is about somebody besides China', () => {
    const shown = new Set(
      columns(text).flatMap(place => text.relations(place.id).map(({ point }) => point.id)),
    )
    const missing = edition.points.filter(point => !shown.has(point.id))
    const besides = missing.filter(({ places }) =>
      places.some(
        place =>
          place !== 'CHN' && ['country', 'group', 'organisation'].includes(text.place(place)?.kind ?? ''),
      ),
    )
    expect(besides).toEqual([])
    expect(ACTOR_CHOICES).toContain('none')
  })
})

describe('layers', () => {
  it('are what the text names, each with a source for its place on the map', () => {
    const layers = layersOf(text)
    expect(layers.map(place => place.id)).toEqual([
      'visit-july-2021',
      'gas-pipeline',
      'oil-pipeline',
      'cku-road',
      'china-europe-rail',
      'tajik-afghan-border',
      'aral-sea',
      'pamirs',
      'xian',
      'damascus',
    ])
    const bare = layers.filter(({ sources, note }) => !sources || !note)
    expect(bare).toEqual([])
  })
})

describe('words that the glossary explains', () => {
  it('stand each in one sentence, and every term and figure stands somewhere', () => {
    const notes = notesOf(edition, edition)
    const explained = new Set(notes.map(note => (note.kind === 'term' ? note.term.id : note.figure.id)))
    expect(explained.size).toBe(edition.terms.length + edition.figures.length)
    for (const { start, end, sentence } of notes) {
      const whole = text.sentence(sentence)
      expect(whole && whole.start <= start && end <= whole.end).toBe(true)
    }
  })
})
