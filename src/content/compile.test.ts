import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { readContent } from './files'
import { type ContentFiles, format } from './problems'

const files = readContent()

/** The faults that the build would print when one file is changed. */
function faults(file: string, change: (text: string) => string): string[] {
  const changed: ContentFiles = { ...files, [file]: change(files[file] ?? '') }
  expect(changed[file]).not.toBe(files[file])
  return compile(changed).problems.map(problem => format(problem, changed))
}

/** Changes the first occurrence, and tells the line on which it stands. */
function swap(file: string, before: string, after: string) {
  const text = files[file] ?? ''
  expect(text, `${file} holds “${before}”`).toContain(before)
  const line = text.slice(0, text.indexOf(before)).split('\n').length
  return { line, faults: faults(file, whole => whole.replace(before, after)) }
}

it('has no fault as it stands', () => {
  expect(compile(files).problems.map(problem => format(problem, files))).toEqual([])
})

it('reports all faults of all files in one run', () => {
  const broken = {
    ...files,
    'links.json': (files['links.json'] ?? '').replace('"大马士革"', '"大马土革"'),
    'figures.json': (files['figures.json'] ?? '').replace('"id"', '"ID"'),
  }
  const found = compile(broken).problems.map(({ file }) => file)
  expect(found).toEqual(expect.arrayContaining(['links.json', 'figures.json']))
})

describe('files', () => {
  it('must be there', () => {
    const { 'figures.json': _, ...rest } = files
    expect(compile(rest).problems.map(problem => format(problem, rest))).toEqual([
      'figures.json:1 is missing',
    ])
  })
  it('must be JSON', () => {
    expect(faults('themes.json', text => text.replace('[', '[,'))[0]).toMatch(
      /^themes\.json:1 is not JSON: .* line 1$/,
    )
  })
  it('may not give a key twice', () => {
    const found = faults('en/translation.json', text => text.replace('"p0.s1"', '"p1.s2": "x",\n  "p0.s1"'))
    expect(found.some(fault => fault.endsWith('“p1.s2” is given twice'))).toBe(true)
  })
  it('must have the fields of their schema and no others', () => {
    const { faults: found } = swap('en/themes.json', '"definition"', '"definitions"')
    expect(found).toEqual([
      expect.stringMatching(/^en\/themes\.json:\d+ trust\.definition: /),
      expect.stringMatching(/^en\/themes\.json:\d+ trust: .*definitions/),
    ])
  })
})

describe('the source', () => {
  it('must be the source, byte for byte', () => {
    expect(swap('source/interview.zh.txt', '丝绸', '丝稠').faults).toContainEqual(
      expect.stringMatching(/^source\/interview\.zh\.txt:1 is not the source: its SHA-256 is [0-9a-f]{64}$/),
    )
  })
  it('must have the paragraphs that are called questions', () => {
    const { line, faults: found } = swap('source/edition.json', '"p48"', '"p99"')
    expect(found).toContain(`source/edition.json:${line} no paragraph p99 in the source`)
  })
})

describe('the translation', () => {
  it('must have every sentence', () => {
    expect(swap('en/translation.json', '"p1.s2":', '"p1.s9":').faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/no sentence p1\.s9 in the source$/),
        'en/translation.json:1 p1.s2 is not translated',
      ]),
    )
  })
  it('may not lose a number', () => {
    expect(swap('en/translation.json', '38.5 billion', '39 billion').faults).toContainEqual(
      expect.stringMatching(/^en\/translation\.json:\d+ p25\.s2 loses the number 38\.5$/),
    )
  })
})

describe('places', () => {
  it('have ids of their own', () => {
    expect(swap('places.json', '"id": "dushanbe"', '"id": "xian"').faults).toContainEqual(
      expect.stringMatching(/^places\.json:\d+ the id “xian” is given twice$/),
    )
  })
  it('have members that are in the gazetteer', () => {
    expect(swap('places.json', '"KAZ", "KGZ"', '"KAZ", "KGS"').faults).toContainEqual(
      expect.stringMatching(/^places\.json:\d+ no place “KGS” in the gazetteer$/),
    )
  })
  it('have a name in pinyin', () => {
    expect(swap('places.json', '"pinyin": "Tǎjíkèsītǎn",', '').faults).toContainEqual(
      expect.stringMatching(/^places\.json:\d+ 1\.pinyin: /),
    )
  })
  it('have stops if they are a route, and only then', () => {
    for (const [before, after] of [
      ['"kind": "route"', '"kind": "corridor"'],
      ['"kind": "border"', '"kind": "route"'],
    ] as const) {
      expect(swap('places.json', before, after).faults).toContainEqual(
        expect.stringMatching(/: a route has stops, and nothing else has$/),
      )
    }
  })
  it('stop at known places with a position, in the order of their dates', () => {
    const fault = (before: string, after: string) => swap('places.json', before, after).faults
    expect(fault('"place": "dushanbe"', '"place": "duschanbe"')).toContainEqual(
      expect.stringMatching(/^places\.json:\d+ no place “duschanbe” in the gazetteer$/),
    )
    expect(fault('"place": "dushanbe"', '"place": "TJK"')).toEqual([
      expect.stringMatching(/^places\.json:\d+ the stop “TJK” has no position$/),
    ])
    expect(fault('2021-07-13/2021-07-15', '2021-07-12/2021-07-15')).toEqual([
      expect.stringMatching(/^places\.json:\d+ 2021-07-12\/2021-07-15 is not in order$/),
    ])
    expect(fault('2021-07-15/2021-07-16', '2021-07-16/2021-07-15')).toEqual([
      expect.stringMatching(/^places\.json:\d+ 2021-07-16\/2021-07-15 is not in order$/),
    ])
    expect(fault('2021-07-12/2021-07-13', '2021-07')).toEqual([
      expect.stringMatching(/^places\.json:\d+ 15\.stops\.0\.dates: is not a day/),
    ])
  })
  it('that are routes join two stops or more', () => {
    const found = faults('places.json', text => {
      const rows = JSON.parse(text) as { stops?: unknown[] }[]
      for (const row of rows) row.stops?.splice(1)
      return JSON.stringify(rows, null, 2)
    })
    expect(found).toEqual([expect.stringMatching(/^places\.json:\d+ a route joins two stops or more$/)])
  })
  it('that are called silent are linked by no sentence', () => {
    expect(swap('source/edition.json', '"IRN"', '"USA"').faults).toContainEqual(
      expect.stringMatching(/^source\/edition\.json:\d+ USA is linked: it is not silent$/),
    )
  })
})

describe('links', () => {
  it('judge every sentence', () => {
    expect(swap('links.json', '"p1.s3": [],', '').faults).toEqual([
      'links.json:1 p1.s3 is not judged: give it an empty list if it is about no place',
    ])
  })
  it('have their words in their sentence', () => {
    const { line, faults: found } = swap('links.json', '"exact": "大马士革"', '"exact": "大马土革"')
    expect(found).toEqual([`links.json:${line} the trigger is not in p1.s1: “大马土革”`])
  })
  it('say which of twins they mean', () => {
    const { line, faults: found } = swap('links.json', '"exact": "阿", "nth": 1', '"exact": "阿"')
    expect(found).toEqual([
      expect.stringMatching(new RegExp(`^links\\.json:${line} the trigger stands \\d times in p\\d+`)),
    ])
  })
  it('know their place', () => {
    const { line, faults: found } = swap('links.json', '"place": "damascus"', '"place": "damaskus"')
    expect(found).toContain(`links.json:${line} no place “damaskus” in the gazetteer`)
  })
  it('by context have no words, all others have', () => {
    expect(
      swap('links.json', '"named", "exact": "大马士革"', '"context", "exact": "大马士革"').faults,
    ).toContainEqual(expect.stringMatching(/context has no words of its own$/))
    expect(swap('links.json', '"reason": "context"', '"reason": "named"').faults).toContainEqual(
      expect.stringMatching(/“named” needs its words$/),
    )
  })
  it('by context stand only where no stronger one does', () => {
    const extra = '{"place": "damascus", "reason": "context"},\n    {"place": "damascus", "reason": "named"'
    expect(swap('links.json', '{"place": "damascus", "reason": "named"', extra).faults).toEqual([
      expect.stringMatching(/damascus has a stronger link in p1\.s1: leave context out$/),
    ])
  })
})

describe('points', () => {
  const FILE = 'points/6.json'
  type Row = Record<string, unknown> & {
    id: string
    quotations: { sentence: string; exact: string }[]
  }
  /** Changes the point with this id and gives the faults. */
  const spoil = (id: string, change: (row: Row, rows: Row[]) => void): string[] =>
    faults(FILE, text => {
      const rows = JSON.parse(text) as Row[]
      const row = rows.find(entry => entry.id === id)
      expect(row, `${FILE} holds ${id}`).toBeDefined()
      if (row) change(row, rows)
      return JSON.stringify(rows, null, 2)
    })
  const ID = 'tkm-five-year-plan'

  it('quote the source verbatim', () => {
    const found = spoil(ID, row => {
      if (row.quotations[0]) row.quotations[0].exact += '吧'
    })
    expect(found[0]).toEqual(
      expect.stringMatching(/^points\/6\.json:\d+ the quotation is not in p36\.s1: “我们将制定/),
    )
  })
  it('quote a part of the translation', () => {
    const { line, faults: found } = swap(`en/${FILE}`, 'We will formulate', 'We shall formulate')
    expect(found[0]).toMatch(new RegExp(`^en/points/6\\.json:${line} `))
    expect(found[0]).toMatch(/is no continuous part of the translation of p36\.s1: “We shall formulate/)
  })
  it('have their operative word and its rendering inside the quotation', () => {
    expect(spoil(ID, row => (row.verb = { exact: '统筹' }))).toEqual([
      expect.stringMatching(/lies outside the first quotation$/),
    ])
    expect(swap(`en/${FILE}`, '"verb": "will"', '"verb": "plans"').faults).toEqual([
      expect.stringMatching(/is not in the quotation’s translation: “plans”$/),
    ])
  })
  it('have their focus inside the quotation', () => {
    expect(spoil(ID, row => (row.focus = { exact: '两国各领域合作' }))).toEqual([
      expect.stringMatching(/lies outside the first quotation$/),
    ])
  })
  it('are governed by a word that stands before them', () => {
    expect(spoil(ID, row => (row.governedBy = { sentence: 'p37.s1', exact: '决心' }))).toEqual([
      expect.stringMatching(/must stand before the quotation$/),
    ])
  })
  it('know their places, and have a link or a scope for each', () => {
    expect(spoil(ID, row => (row.places = ['TKM', 'CHN', 'ATL']))).toEqual([
      expect.stringMatching(/no place “ATL” in the gazetteer$/),
    ])
    expect(spoil(ID, row => (row.places = ['TKM', 'CHN', 'UZB']))).toEqual([
      expect.stringMatching(
        /tkm-five-year-plan: UZB has no link in its sentences, nor does its scope supply it$/,
      ),
    ])
  })
  it('have ids of their own, in the answer they belong to, in order of the text', () => {
    expect(
      spoil(ID, (row, rows) => {
        rows.splice(rows.indexOf(row), 0, structuredClone(row))
      }),
    ).toContainEqual(expect.stringMatching(/the id “tkm-five-year-plan” is given twice$/))
    expect(
      spoil(ID, (row, rows) => {
        rows.splice(rows.indexOf(row), 1)
        rows.push(row)
      }),
    ).toContainEqual(expect.stringMatching(/tkm-five-year-plan stands before .* in the text$/))
  })
  it('are what the minister says', () => {
    const found = spoil(ID, row => {
      row.quotations = [{ sentence: 'p31.s2', exact: '此访主要成果' }]
      row.verb = null
      row.places = ['TKM']
    })
    expect(found).toContainEqual(
      expect.stringMatching(/p31\.s2 is no answer: points are what the minister says$/),
    )
  })
  it('have a theme of the codebook', () => {
    expect(spoil(ID, row => (row.themes = ['peace']))).toContainEqual(
      expect.stringMatching(/^points\/6\.json:\d+ \d+\.themes\.0: /),
    )
  })
})

describe('the glossary', () => {
  it('has terms that are in the source', () => {
    const { line, faults: found } = swap('terms.json', '"上海精神"', '"上海情神"')
    expect(found).toEqual([`terms.json:${line} “上海情神” is not in the source`])
  })
  it('has figures that are in their sentence', () => {
    expect(swap('figures.json', '"sentence": "p25.s2"', '"sentence": "p24.s1"').faults).toEqual([
      expect.stringMatching(/^figures\.json:\d+ the figure is not in p24\.s1/),
    ])
  })
  it('has every theme once, with an example from the source', () => {
    expect(swap('themes.json', '"id": "energy"', '"id": "green"').faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/the id “green” is given twice$/),
        'themes.json:1 the theme “energy” is missing',
      ]),
    )
  })
})

describe('the words of a language', () => {
  it('say something of everything, and of nothing else', () => {
    expect(swap('ru/figures.json', '"visit-dates"', '"visit-date"').faults).toEqual([
      'ru/figures.json:1 has no words for “visit-dates”',
      expect.stringMatching(/^ru\/figures\.json:\d+ there is no “visit-date”$/),
    ])
  })
  it('say of a place what the other languages say', () => {
    expect(swap('ru/places.json', '"note"', '"short"').faults).toContainEqual(
      expect.stringMatching(/^ru\/places\.json:\d+ USA lacks what other languages say here$/),
    )
  })
  it('have as many headings as the text has questions, and the lead', () => {
    expect(swap('ru/source.json', '"headings": [', '"headings": [\n    "—",').faults).toEqual([
      expect.stringMatching(
        /^ru\/source\.json:\d+ needs one heading for the lead and one for each question$/,
      ),
    ])
  })
  it('begin the source with its own title', () => {
    expect(swap('zh/source.json', '加强地区合作', '加强区域合作').faults).toEqual([
      expect.stringMatching(/^zh\/source\.json:\d+ does not begin the source$/),
    ])
  })
  it('of a lesson tell every stop, in captions that the back row can read', () => {
    const { faults: found } = swap('en/lessons/twelve.json', '"caption": "', `"caption": "${'x'.repeat(70)}`)
    expect(found).toEqual([expect.stringMatching(/^en\/lessons\/twelve\.json:\d+ stops\..*caption/)])
  })
})
