import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifySync } from 'vite'
import { compileOrThrow } from '../../src/build/edition'
import { type Child, element, type Html, inner, style } from '../../src/build/html'
import { readContent } from '../../src/content/files'
import { strings } from '../../src/language/en/interface'
import { concordance } from '../../src/model/concordance'
import { loadGeography } from '../../src/views/shared/picture/geography'
import { drawMap, sheetOf } from './floor-map'
import { overview, panelOf } from './floor-words'

const here = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const raw = (html: string): Html => ({ html })

/** Without what only people read. */
const squeezed = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim()

/**
 * The whole page. First what is seen first, then the script, then the words of each country, hidden: a browser paints
 * the map while the rest still arrives.
 */
export async function floorPage(): Promise<string> {
  const text = concordance(compileOrThrow(readContent()))
  const paths = sheetOf(await loadGeography())
  const { code } = minifySync('floor-script.js', here('floor-script.js'))
  const countries = [...paths.countries.keys()]
  const { nav } = strings
  const screens = [nav.map, nav.text, nav.matrix, nav.compare, nav.glossary, nav.lessons, nav.afterwards]
  const header = element(
    'header',
    {},
    element('b', {}, strings.title, ' ', element('span', { lang: 'zh-Hans' }, '访谈地图')),
    element(
      'nav',
      {},
      [...screens, nav.about, nav.search, strings.share.open, strings.display.open].map(name =>
        element('a', { href: '#' }, name),
      ),
    ),
  )
  const body: Child[] = [
    header,
    element(
      'main',
      {},
      element('section', { class: 'plate' }, raw(drawMap(text, paths))),
      element('div', { class: 'words' }, overview(text), raw('<script>'), raw(code.trim()), raw('</script>')),
    ),
    countries.map(id => panelOf(text, id)),
  ]
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${strings.title}</title>`,
    style(squeezed(here('floor.css'))).html,
    inner(body),
  ].join('')
}
