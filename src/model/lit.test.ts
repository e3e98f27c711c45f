import { expect, it } from 'vitest'
import { concordance } from './concordance'
import type { PointId } from './edition'
import { litByPoint, litBySentence } from './lit'
import { SAMPLE } from './sample'

const text = concordance(SAMPLE)
const shape = (lit: ReturnType<typeof litBySentence>) =>
  lit.map(({ place, reason, through }) => [place, reason, ...through].join(' '))

it('lights the places of a sentence, each once and for its strongest reason', () => {
  expect(shape(litBySentence(text, 'p1.s1', 'group'))).toEqual(['TKM abbreviated', 'CHN abbreviated'])
})

it('lights the members of a group through the group, and says so', () => {
  expect(shape(litBySentence(text, 'p2.s1', 'group'))).toEqual([
    'five named',
    'TKM group five',
    'UZB group five',
    'KAZ group five',
  ])
})

it('lights a point’s places with the reasons that the lists give', () => {
  const point = text.point('tkm-road' as PointId)
  expect(point && shape(litByPoint(text, point))).toEqual(['TKM context', 'CHN context'])
})
