import { describe, expect, it } from 'vitest'
import { concordance } from '../model/concordance'
import {
  contains,
  type PlaceId,
  type Point,
  type PointId,
  type SentenceId,
  type Span,
  STANCES,
  words,
} from '../model/edition'
import { quiz } from '../model/quiz'
import { TRANSLATION_LANGUAGES } from '../model/language'
import { QUESTION_KINDS, type Question, renderingOf, sentencesOf } from '../model/question'
import { COUNTS, LEVELS } from '../model/view'
import { compile } from './compile'
import { readContent } from './files'

const { edition } = compile(readContent())
if (!edition) throw new Error('The content does not compile; its own test says why')
const text = concordance(edition)

const SEEDS = Array.from({ length: 200 }, (_, i) => `class${i}`)
const quizzes = SEEDS.flatMap(seed => LEVELS.map(level => quiz(text, { seed, level, length: 20 })))
/** Each question once for each set of options that it came with. */
const all = [
  ...new Map(
    quizzes.flat().map(question => [[question.level, question.id, ...question.options].join(' '), question]),
  ).values(),
]
const of = <K extends Question['kind']>(kind: K) =>
  all.filter((question): question is Extract<Question, { kind: K }> => question.kind === kind)

const point = (id: PointId): Point => {
  const found = text.point(id)
  if (!found) throw new Error(`no point ${id}`)
  return found
}
const membersOf = (id: PlaceId): readonly PlaceId[] => text.place(id)?.members ?? [id]
/** The countries, and else the places, that a sentence and its points are about. */
const subjects = (id: SentenceId) =>
  new Set(
    [
      ...text.linksOf(id).map(({ place }) => place),
      ...text.pointsIn(id).flatMap(({ places }) => places),
    ].flatMap(membersOf),
  )
/** Where the words of a quotation stand, in it and in its twins. */
const sentencesWith = (id: PointId) => [
  point(id).quotations[0].sentence,
  ...text.twinsOf(id).map(({ there }) => there.sentence),
]
const isSaidOf = (id: PointId, place: PlaceId) =>
  sentencesWith(id).some(sentence => membersOf(place).some(member => subjects(sentence).has(member)))
const quoted = (id: PointId) => words(edition, point(id).quotations[0])

describe('a quiz', () => {
  it('is the same for the same seed, level and length, and another for another', () => {
    const again = () => quiz(concordance(edition), { seed: 'lapis', level: 2, length: 10 })
    expect(again()).toEqual(again())
    expect(again().map(({ id }) => id)).not.toEqual(
      quiz(text, { seed: 'lapit', level: 2, length: 10 }).map(({ id }) => id),
    )
  })
  it('has these questions for this seed: a change of them is a change of every link to a quiz', () => {
    expect(
      quiz(text, { seed: 'lapis', level: 2, length: 5 }).map(({ id, right }) => `${id} ${right}`),
    ).toEqual([
      'find:TJK TJK',
      'speaker:p17.s1 minister',
      'unsaid:TJK:uzb-political-trust uzb-political-trust',
      'words:afg-intra-afghan-talks afg-intra-afghan-talks',
      'about:c5-expand-vaccine-aid central-asia-five',
    ])
  })
  it('has as many questions as were asked for, none twice, none whose answer stands where another’s does', () => {
    const sizes = quizzes.map(questions => [
      questions.length,
      new Set(questions.map(({ id }) => id)).size,
      new Set(questions.map(({ at }) => at)).size,
    ])
    expect(sizes.filter(each => each.some(size => size !== 20))).toEqual([])
  })
  it('shows no sentence twice in ten questions', () => {
    const repeated = SEEDS.flatMap(seed => LEVELS.map(level => ({ seed, level, length: 10 }))).filter(
      options => {
        const shown = quiz(text, options).flatMap(question => sentencesOf(text, question))
        return new Set(shown).size < shown.length
      },
    )
    expect(repeated).toEqual([])
  })
  it('has each kind in its share, and only the kinds that were asked for', () => {
    for (const length of COUNTS) {
      const questions = quiz(text, { seed: 'share', level: 3, length })
      for (const kind of QUESTION_KINDS) {
        expect(questions.filter(question => question.kind === kind)).toHaveLength(length / 5)
      }
    }
    const two = quiz(text, { seed: 'share', level: 1, length: 5, kinds: ['words', 'speaker'] })
    expect(
      two
        .map(({ kind }) => kind)
        .toSorted()
        .join(),
    ).toMatch(/^(speaker,){2,3}(words,?){2,3}$/)
  })
  it('has one right answer, at each position alike', () => {
    for (const kind of ['about', 'words', 'speaker', 'unsaid'] as const) {
      const asked = of(kind)
      const at = asked.map(({ options, right }) => [...(options as readonly string[])].indexOf(right))
      const size = kind === 'speaker' ? 3 : 4
      for (let position = 0; position < size; position++) {
        const share = at.filter(index => index === position).length / asked.length
        expect(share, `${kind} ${position}`).toBeGreaterThan(0.7 / size)
        expect(share, `${kind} ${position}`).toBeLessThan(1.3 / size)
      }
      expect(asked.filter(({ options }) => new Set<string>(options).size !== size)).toEqual([])
    }
  })
  it('quotes only what the sentence of the answer says', () => {
    const faults = all.filter(question => {
      const sentence = text.sentence(question.at)
      if (!('shown' in question)) return !sentence
      const { shown, gaps } = question
      return !(
        sentence?.id === shown.sentence &&
        contains(sentence, shown) &&
        sentence.translation.en.includes(shown.translation.en) &&
        gaps.every(gap => contains(shown, gap))
      )
    })
    expect(faults).toEqual([])
  })
})

const without = (letters: string, from: number, gaps: readonly Span[]) =>
  Array.from(letters, (letter, i) =>
    gaps.some(({ start, end }) => start <= from + i && from + i < end) ? '▢' : letter,
  ).join('')
/** What a reader sees of a quotation: the source without its gaps, and the translation if there is one. */
const seen = (question: Extract<Question, { shown: unknown }>) => {
  const { shown, gaps, level } = question
  const source = without(words(edition, shown), shown.start, gaps)
  const translations = TRANSLATION_LANGUAGES.map(language => {
    const rendering = renderingOf(text, question, language)
    return without(rendering.words, 0, rendering.gaps)
  })
  return level === 3 ? source : [source, ...translations].join(' ')
}
/** Ids of the questions that fail, so that one expectation judges thousands. */
const failing = <Q extends Question>(asked: readonly Q[], isFault: (question: Q) => boolean) => {
  expect(asked.length).toBeGreaterThan(0)
  return [...new Set(asked.filter(isFault).map(({ id }) => id))]
}

const NAMES: Record<string, RegExp> = {
  TKM: /土库曼|中土|Turkm/,
  TJK: /塔|Tajik/,
  UZB: /乌|Uzb/,
  AFG: /阿|Afghan/,
  KAZ: /哈|Kazakh/,
  'central-asia-five': /中亚|Central Asia/,
}

describe('who it is said about', () => {
  it('cannot be read off: names are left out, in the translation too', () => {
    expect(failing(of('about'), question => NAMES[question.right]!.test(seen(question)))).toEqual([])
  })
  it('is what its sentence is about', () => {
    expect(
      failing(of('about'), ({ right, at }) => !membersOf(right).every(member => subjects(at).has(member))),
    ).toEqual([])
  })
  it('is never another of the options as well: for no reason, by no group, by no formula', () => {
    const slug = (id: string) => id.replace('about:', '') as PointId
    expect(
      failing(of('about'), ({ id, right, options }) =>
        options.some(other => other !== right && isSaidOf(slug(id), other)),
      ),
    ).toEqual([])
    expect(
      failing(of('about'), ({ options }) => {
        const members = options.flatMap(membersOf)
        return new Set(members).size < members.length
      }),
    ).toEqual([])
  })
  it('is asked of every country of the interview and of the five', () => {
    expect(new Set(of('about').map(({ right }) => right))).toEqual(
      new Set([...edition.focus, 'KAZ', 'central-asia-five']),
    )
  })
})

describe('which word stands there', () => {
  const verb = (id: PointId) => words(edition, point(id).verb!)
  it('leaves the word out, in the translation too, and shows it nowhere else', () => {
    expect(failing(of('words'), ({ gaps, right }) => words(edition, gaps[0]!) !== verb(right))).toEqual([])
    expect(failing(of('words'), question => seen(question).includes(verb(question.right)))).toEqual([])
    expect(
      failing(of('words'), question => seen(question).includes(point(question.right).verb!.rendering.en)),
    ).toEqual([])
  })
  it('offers words of other rungs, none inside another, none that stands in what is shown', () => {
    const isWithin = (a: string, b: string) => a.includes(b) || b.includes(a)
    expect(
      failing(of('words'), ({ options }) => new Set(options.map(id => point(id).stance)).size < 4),
    ).toEqual([])
    expect(
      failing(of('words'), ({ options }) =>
        options.some(a => options.some(b => a !== b && isWithin(verb(a), verb(b)))),
      ),
    ).toEqual([])
    expect(
      failing(of('words'), question => {
        const shown = seen(question)
        return question.options.some(option => shown.includes(verb(option)))
      }),
    ).toEqual([])
  })
  it('offers no word under which the same formula stands elsewhere', () => {
    const formulaic = of('words').filter(({ right }) => text.twinsOf(right).length > 0)
    expect(
      failing(formulaic, ({ right, options }) => {
        const elsewhere = text
          .twinsOf(right)
          .flatMap(({ there }) => text.pointsIn(there.sentence))
          .flatMap(({ verb: own, governedBy }) => [own, governedBy])
          .map(span => span && words(edition, span))
        return options.some(option => option !== right && elsewhere.includes(verb(option)))
      }),
    ).toEqual([])
  })
})

describe('who says it', () => {
  it('is not told by a label or a number, and above level 1 not by a question mark', () => {
    const asked = of('speaker')
    expect(failing(asked, question => text.paragraphOf(question.at)?.speaker !== question.right)).toEqual([])
    const label = /^王毅：|^[一二三四五六七八]、|Wang Yi:| \d\. /
    expect(failing(asked, question => label.test(seen(question)))).toEqual([])
    expect(failing(asked, question => question.level > 1 && /[？?]/.test(seen(question)))).toEqual([])
  })
  it('asks of all three, and of the trap: the communities that the reporter says are built', () => {
    const asked = of('speaker')
    expect(new Set(asked.map(({ right }) => right))).toEqual(new Set(['agency', 'reporter', 'minister']))
    expect(asked.find(({ at }) => at === 'p41.s1')).toMatchObject({ right: 'reporter' })
  })
})

describe('what is not said of a place', () => {
  const partners = (id: PointId) => point(id).places.filter(place => place !== 'CHN')
  it('is one of four: the other three are said of it and of nobody else but China', () => {
    expect(failing(of('unsaid'), ({ right, place }) => isSaidOf(right, place))).toEqual([])
    expect(failing(of('unsaid'), ({ right }) => partners(right).length === 0)).toEqual([])
    expect(
      failing(of('unsaid'), ({ right, place, options }) =>
        options.some(option => option !== right && partners(option).join() !== place),
      ),
    ).toEqual([])
  })
  it('shows four quotations, none twice, and with a translation none that names anybody', () => {
    expect(failing(of('unsaid'), ({ options }) => new Set(options.map(quoted)).size < 4)).toEqual([])
    const named = /Turkm|Tajik|Uzb|Afghan|土库曼|中土|中塔|塔方|乌兹|乌方|阿富汗/
    expect(
      failing(
        of('unsaid'),
        ({ options, level }) =>
          level < 3 &&
          options.some(option =>
            named.test(`${quoted(option)} ${point(option).quotations[0].translation.en}`),
          ),
      ),
    ).toEqual([])
  })
  it('is never what is said of it in nearly the same words', () => {
    const pairs = new Set(of('unsaid').map(({ place, right }) => `${place} ${right}`))
    expect(pairs).not.toContain('TKM uzb-core-interests')
    expect(pairs).not.toContain('TJK uzb-oppose-unilateral-bullying')
    expect(pairs).not.toContain('TKM tjk-traditional-medicine-centre')
  })
})

describe('find on the map', () => {
  it('asks only for countries that can be clicked, and says where words for them stand', () => {
    const asked = of('find')
    expect(new Set(asked.map(({ right }) => right))).toEqual(
      new Set(['TKM', 'TJK', 'UZB', 'AFG', 'KAZ', 'KGZ', 'CHN']),
    )
    expect(
      failing(asked, ({ right, at }) => !text.linksOf(at).some(({ place, span }) => place === right && span)),
    ).toEqual([])
  })
  it('asks at first only for those that the interview names', () => {
    const easy = of('find').filter(({ level }) => level === 1)
    expect(new Set(easy.map(({ right }) => right))).toEqual(new Set([...edition.focus, 'CHN']))
  })
})

it('gets harder: wrong answers are nearer from level to level', () => {
  const rung = (id: PointId) => STANCES.indexOf(point(id).stance)
  const [first = 0, second = 0, third = 0] = LEVELS.map(level => {
    const asked = of('words').filter(question => question.level === level)
    const steps = asked.flatMap(({ options, right }) => options.map(id => Math.abs(rung(id) - rung(right))))
    return steps.reduce((sum, step) => sum + step, 0) / steps.length
  })
  expect(first).toBeGreaterThan(second)
  expect(second).toBeGreaterThan(third)
})
