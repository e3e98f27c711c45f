import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../model/language'
import { compileAbout, CRITERIA, type Release } from './check-about'
import { compile } from './compile'
import { readContent } from './files'
import { type ContentFiles, format, type Problem } from './problems'

const files = readContent()
const { edition } = compile(files)
const ROOT = join(import.meta.dirname, '../..')
const RELEASE: Release = {
  version: '1.2.3',
  released: '2026-11-24',
  exists: path => existsSync(join(ROOT, path)),
}

function about(changed: ContentFiles = files) {
  const problems: Problem[] = []
  const pages = compileAbout(changed, edition!, RELEASE, problems)
  return { pages, faults: problems.map(problem => format(problem, changed)) }
}

/** The faults that the build would print when one file is changed. */
function faults(file: string, before: string | RegExp, after: string): string[] {
  const changed = { ...files, [file]: (files[file] ?? '').replace(before, after) }
  expect(changed[file]).not.toBe(files[file])
  return about(changed).faults
}

it('has no fault as it stands', () => {
  expect(about().faults).toEqual([])
})

describe('the criteria', () => {
  it('are the 55 of levels A and AA, without 4.1.1', () => {
    expect(CRITERIA).toHaveLength(55)
    expect(new Set(CRITERIA).size).toBe(55)
    expect(CRITERIA).not.toContain('4.1.1')
    for (const language of LANGUAGES) {
      const { criteria } = about().pages[language]
      expect(criteria.map(({ number }) => number)).toEqual(CRITERIA)
      expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31)
      expect(criteria.filter(({ level }) => level === 'AA')).toHaveLength(24)
    }
  })
  it('are each there once', () => {
    expect(faults('accessibility.json', '"1.1.1"', '"1.2.1"')).toEqual([
      'accessibility.json:1 1.1.1 is missing',
      'accessibility.json:1 1.2.1 stands there 2 times',
    ])
  })
  it('have the level that WCAG gives them', () => {
    expect(faults('accessibility.json', '"level": "A"', '"level": "AA"')).toEqual([
      'accessibility.json:2 1.1.1 is not a criterion of level AA in WCAG 2.2',
    ])
  })
  it('name tests that are there', () => {
    expect(faults('accessibility.json', 'e2e/access.spec.ts', 'e2e/excess.spec.ts')).toEqual([
      'accessibility.json:2 there is no e2e/excess.spec.ts',
    ])
    expect(faults('accessibility.json', '["e2e/access.spec.ts", "e2e/map-words.spec.ts"]', '[]')).toEqual([
      'accessibility.json:2 1.1.1 was tested, but no test is named',
    ])
  })
  it('have words in every language', () => {
    expect(faults('ru/accessibility.json', '"1.1.1"', '"9.1.1"')).toEqual([
      'ru/accessibility.json:1 has no words for “1.1.1”',
      expect.stringMatching(/^ru\/accessibility\.json:2 there is no “9\.1\.1”/),
    ])
    expect(faults('zh/accessibility.json', '非文本内容', '')).toEqual([
      expect.stringMatching(/^zh\/accessibility\.json:3 .*is empty/),
    ])
  })
})

describe('the prose', () => {
  it('tells figures that are counted', () => {
    const [source] = about().pages.en.sections
    expect(JSON.stringify(source)).toContain(edition!.source.sha256)
    expect(JSON.stringify(about().pages)).not.toContain('{{')
    expect(JSON.stringify(about().pages.ru)).toContain('1.2.3')
  })
  it('has the same sections in every language', () => {
    expect(faults('zh/about.md', '{#method}', '{#methods}')).toEqual([
      'zh/about.md:1 has #methods where en/about.md has #method',
    ])
  })
  it('has the same passages, figures and inserts in every language', () => {
    expect(faults('ru/about.md', '(p36.s1)', '(p1.s1)').join()).toContain('does not stand in p1.s1')
    expect(faults('ru/about.md', '{{points}}', '199').join()).toContain('does not tell the same figures')
    expect(faults('ru/about.md', '{{erase}}', '').join()).toContain('does not tell the same figures')
  })
  it('links to sections that are there', () => {
    expect(faults('en/about.md', '(#errors)', '(#mistakes)').join()).toContain('no section #mistakes')
  })
})
