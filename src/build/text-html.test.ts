import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../content/compile'
import { readContent } from '../content/files'
import { textPage } from '../model/about'
import { words } from '../model/edition'
import { LANGUAGES, TAG, TRANSLATION_LANGUAGES } from '../model/language'
import { textPages } from './about'
import { element, escaped } from './html'
import { policyOf } from './policy'

const CSS = readFileSync(join(import.meta.dirname, 'text-html.css'), 'utf8').trim()
const edition = compile(readContent()).edition!
let pages: ReadonlyMap<string, string>
beforeAll(() => {
  pages = textPages()
})
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)

describe.each(LANGUAGES)('the page without script in “%s”', language => {
  const page = () => pages.get(textPage(language)) ?? ''

  it('holds every sentence once, character for character, under its id, with every translation', () => {
    for (const sentence of edition.paragraphs.flatMap(({ sentences }) => sentences)) {
      const { id } = sentence
      expect(page()).toContain(
        `<p class="source" id="${id}" lang="zh-Hans">${escaped(words(edition, sentence))}</p>`,
      )
      for (const each of TRANSLATION_LANGUAGES) {
        const translation = escaped(sentence.translation[each])
        expect(page()).toContain(`data-of="${id}" lang="${TAG[each]}">${translation}</p>`)
      }
    }
  })

  it('holds every point with its words, and every record of Afterwards', () => {
    for (const { id, quotations } of edition.points) {
      const [, row = ''] = new RegExp(`<tr id="point-${id}" data-point="${id}">(.*?)</tr>`).exec(page()) ?? []
      for (const quotation of quotations)
        expect(row).toContain(`>${escaped(words(edition, quotation))}</blockquote>`)
    }
    for (const { id } of edition.afterwards.outcomes) expect(page()).toContain(`<tr id="outcome-${id}">`)
  })

  it('gives no id twice, and links only to ids that are there', () => {
    const ids = idsIn(page())
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([])
    const astray = [...page().matchAll(/ (?:href|cite)="#([^"]*)"/g)].filter(([, id]) => !ids.includes(id))
    expect(astray.map(([link]) => link)).toEqual([])
  })

  it('runs nothing, asks for nothing, and fits', () => {
    expect(page()).not.toMatch(/<script|<img|<link rel="(?!alternate)|@import|url\(|style="| on\w+="/)
    const hash = createHash('sha256').update(CSS).digest('base64')
    expect(policyOf(page(), { alone: false })).toContain(`script-src 'none'; style-src 'sha256-${hash}';`)
    expect(page()).toContain(`<style>${CSS}</style>`)
    expect(Buffer.byteLength(page())).toBeLessThanOrEqual(600_000)
  })

  it('has one h1, and skips no level', () => {
    const levels = [...page().matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
  })

  it('closes what it opens', () => {
    const open: string[] = []
    for (const [, end, name] of page().matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (name && ['meta', 'link', 'input', 'br'].includes(name)) continue
      if (end) expect(open.pop()).toBe(name)
      else open.push(name ?? '')
    }
    expect(open).toEqual([])
  })
})

it('writes text as text', () => {
  expect(element('p', { title: '"<>&' }, '<b>&</b>').html).toBe(
    '<p title="&quot;&lt;&gt;&amp;">&lt;b&gt;&amp;&lt;/b&gt;</p>',
  )
})
