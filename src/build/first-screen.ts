import { createHash } from 'node:crypto'
import { build, type Plugin, type Rolldown, runnerImport } from 'vite'
import { type Language, LANGUAGES, TAG } from '../model/language'
import type { NextFiles } from '../model/parcel'
import { firstView, languagesOf } from '../model/view'
import { editionPlugin } from './edition'
import { parcelPlugin } from './parcels'
import { insideScript, insideStyle, ONE_FILE } from './single-file'

/** The language of the page's own markup; the others come with it as templates. */
const SERVED: Language = 'en'

/** A style sheet asks a runner for more than it has, and is not drawn. */
const withoutStyles: Plugin = {
  name: 'interview-atlas-without-styles',
  enforce: 'pre',
  resolveId: id => (id.endsWith('.css') ? '\0no-style' : undefined),
  load: id => (id === '\0no-style' ? '' : undefined),
}

const LATER = /^virtual:(data|about\/\w+)$/

/** The open data and the page about the atlas are no part of a first screen, and are not made for it. */
const withoutLater: Plugin = {
  name: 'interview-atlas-without-later',
  resolveId: id => (LATER.test(id) ? `\0${id}` : undefined),
  load: id => (LATER.test(id.replace(/^\0/, '')) ? 'export default []' : undefined),
}

type FirstScreens = typeof import('../first-screen')['screens']

/** Lets React draw the first screens in every language. */
async function drawFirstScreens(define: Record<string, unknown> | undefined) {
  const { module } = await runnerImport<typeof import('../first-screen')>('/src/first-screen.tsx', {
    define: define ?? {},
    plugins: [withoutStyles, withoutLater, parcelPlugin(), editionPlugin()],
  })
  return module.screens
}

/** A script of `src`, with what it imports, as it may stand in a page. */
async function inlineScript(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `/src/${name}.ts`, formats: ['iife'], name: 'first' },
    },
  })
  const [made] = [built].flat() as Rolldown.RolldownOutput[]
  return insideScript(made?.output[0].code.trim() ?? '')
}

/** Path data that is worth a name of its own. */
const LONG = 80

/**
 * A drawing whose paths are written once, since the same shape is shore, land, border and clip. Rules of the style
 * sheet that ask for the drawing do not reach what is used, so the paths say themselves how they scale. What it says to those who do
 * not see it is said elsewhere on the page, and its names are told apart from those of the map that follows.
 */
export function compactDrawing(svg: string): string {
  const ids = new Map<string, string>()
  const shapes = new Map<string, string>()
  const drawn = svg
    .replace(/ (?:role|tabindex|aria-[a-z]+)="[^"]*"/g, '')
    .replace(
      /<path([^>]*?) d="([^"]*)"([^>]*?)(?:\/>|><\/path>)/g,
      (path, before: string, d: string, after: string) => {
        if (d.length < LONG) return path
        const id = ids.get(d) ?? `still-${ids.size}`
        ids.set(d, id)
        const [, shape] = / id="([^"]*)"/.exec(before + after) ?? []
        if (shape) shapes.set(shape, id)
        return `<use href="#${id}"${(before + after).replace(/ id="[^"]*"/, '')}/>`
      },
    )
    // A clip takes the shape itself, not what stands for it.
    .replace(/<use href="#([^"]*)"/g, (use, id: string) => {
      const shape = shapes.get(id)
      return shape ? `<use href="#${shape}"` : use
    })
    .replace(/(id="|url\(#)(?=clip|hatch)/g, '$1still-')
  const paths = [...ids].map(([d, id]) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${d}"/>`)
  return drawn.replace(/^<svg[^>]*>/, open => `${open}<defs>${paths.join('')}</defs>`)
}

/** Moves styles of elements into rules, which a policy can name. */
export function withoutStyleAttributes(html: string, rules: Map<string, string>): string {
  return html.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const name = rules.get(style) ?? String(rules.size)
    rules.set(style, name)
    return ` data-s="${name}"`
  })
}

const DRAWING = /<svg [^>]*class="plane"[^>]*>[\s\S]*?<\/svg>/

/** How the page asks for the app, and for the scripts that it needs. */
const ENTRY = /\s*<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/g
const PRELOAD = /\s*<link rel="modulepreload"[^>]* href="([^"]*)"[^>]*>/g

/** A screen as it stands in a page until the app takes it over. */
const asServed = (screen: string, language: Language): string =>
  screen.replace(/^<div class="/, `<div lang="${TAG[language]}" class="served `)

/** Where in the build the screens of places are: by their content, since a page knows those of its own build alone. */
const PLACES_FOLDER = 'assets/places-'

/** A file by itself, with the screen of a place in it. What its elements look like by themselves is said where a policy allows it. */
export function placeFile(screen: string, language: Language): string {
  const served = asServed(screen, language).replace(/ style="([^"]*)"/g, ' data-style="$1"')
  return `<!doctype html>
<html lang="${TAG[language]}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>Interview Atlas</title>
${served}
</html>
`
}

/** The files of all places, by their path in the build, and what the page must know of them. */
function placeFiles(places: FirstScreens['places']) {
  const files = [...places].flatMap(([language, screens]) =>
    [...screens].map(([id, screen]) => ({
      name: `${id}.${TAG[language]}.html`,
      source: placeFile(screen, language),
    })),
  )
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8)
  const folder = `${PLACES_FOLDER}${hash}`
  const ids = new Set([...places.values()].flatMap(screens => [...screens.keys()]))
  return { folder, files, known: { at: `./${folder}/`, ids: [...ids] } }
}

interface Page {
  readonly html: string
  readonly css: string
  readonly screens: ReadonlyMap<Language, string>
  /** What runs in the head. */
  readonly script: string
  /** By language tag, the files that are needed next. */
  readonly files: NextFiles['files']
  readonly places: NextFiles['places']
}

/** Stands behind the first screen and tells the script in the head that all of it is there. */
const IS_WHOLE = "document.dispatchEvent(new Event('served'))"

/** The page with the first screen in it: its styles, its markup, and templates of it in the other languages. */
export function withFirstScreen({ html, css, screens, script, files, places }: Page): string {
  const rules = new Map<string, string>()
  const bare = (language: Language) =>
    withoutStyleAttributes(asServed(screens.get(language) ?? '', language), rules)
  const served = bare(SERVED)
    .replace(DRAWING, compactDrawing)
    .replace(/^<div /, '<div inert ')
  const templates = LANGUAGES.filter(language => language !== SERVED).map(
    language => `<template data-first="${language}">${bare(language).replace(DRAWING, '')}</template>`,
  )
  const placed = [...rules].map(([style, name]) => `[data-s="${name}"]{${style.replaceAll('&quot;', '"')}}`)
  const hrefs = (tag: RegExp) => Array.from(html.matchAll(tag), ([, href = '']) => href)
  const [app, ...others] = hrefs(ENTRY)
  if (app === undefined || others.length > 0) throw new Error('The page needs one script that starts the app')
  const next: NextFiles = { app, scripts: hrefs(PRELOAD), files, places }
  const head = [
    `<script data-next='${JSON.stringify(next)}'>${script}</script>`,
    `<style>${insideStyle(css)}${placed.join('')}</style>`,
  ].join('\n    ')
  const body = `${served}\n    ${templates.join('\n    ')}`
  return html
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(ENTRY, '')
    .replaceAll(PRELOAD, '')
    .replace('<meta name="color-scheme"', meta => `${head}\n    ${meta}`)
    .replace('<!-- first screen -->', () => body)
    .replace('</body>', () => `  <script>${IS_WHOLE}</script>\n  </body>`)
}

/** Puts the first screen into the served page, so that it is read and seen before any script is there. */
export function firstScreenPlugin(): Plugin {
  let define: Record<string, unknown> | undefined
  return {
    name: 'interview-atlas-first-screen',
    apply: (_, { mode, command }) => command === 'build' && mode !== ONE_FILE,
    configResolved: config => {
      define = config.define
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') return
        const html = String(page.source)
        const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]*)"/g)]
        const [[, sheet = ''] = []] = sheets
        const style = bundle[sheet]
        if (style?.type !== 'asset' || sheets.length > 1) this.error('The page needs one style sheet')
        const [{ first: screens, places }, script] = await Promise.all([
          drawFirstScreens(define),
          inlineScript('first-page'),
        ])
        const { folder, files, known } = placeFiles(places)
        for (const { name, source } of files)
          this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source })
        page.source = withFirstScreen({
          html,
          css: String(style.source).replaceAll('url(./', 'url(./assets/'),
          screens,
          script,
          files: filesByLanguage(bundle),
          places: known,
        })
        delete bundle[sheet]
      },
    },
  }
}

/** What each language needs first: the edition, the words that stand in it, and the interface. */
function filesByLanguage(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const files = Object.values(bundle)
  const data = (name: string) =>
    files.filter(file => file.type === 'asset' && file.names.includes(`${name}.json`))
  const wordsOf = (language: Language) => [
    ...files.filter(
      file => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/language/${language}/interface.ts`),
    ),
    ...data(`words-${language}`),
  ]
  return Object.fromEntries(
    LANGUAGES.map(language => [
      TAG[language],
      [...data('edition'), ...languagesOf(firstView(language)).flatMap(wordsOf)].map(
        ({ fileName }) => `./${fileName}`,
      ),
    ]),
  )
}
