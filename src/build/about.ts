import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { type AboutPages, compileAbout } from '../content/check-about'
import { nameInRepository, pathOf, readContent } from '../content/files'
import { type ContentFiles, format, type Problem } from '../content/problems'
import { ALL_STRINGS } from '../language/all'
import { textPage } from '../model/about'
import type { WholeEdition } from '../model/whole-edition'
import { type Language, LANGUAGES } from '../model/language'
import { compileOrThrow } from './edition'
import { asParcel, deliveryOf } from './parcels'
import { textHtml } from './text-html'
import { buildName } from './version'

const ROOT = join(import.meta.dirname, '../..')
const ABOUT = 'virtual:about/'
const resolved = (id: string) => `\0${id}`
const languageOf = (id: string): Language | undefined =>
  LANGUAGES.find(language => id === ABOUT + language || id === resolved(ABOUT + language))

/** The checked pages about the atlas; throws one error that names every fault. */
function aboutOrThrow(files: ContentFiles, edition: WholeEdition): AboutPages {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
  const [, released = ''] =
    /^date-released: "([\d-]+)"$/m.exec(readFileSync(join(ROOT, 'CITATION.cff'), 'utf8')) ?? []
  const problems: Problem[] = []
  const pages = compileAbout(
    files,
    edition,
    { version, released, exists: path => existsSync(join(ROOT, path)) },
    problems,
  )
  if (problems.length > 0) {
    const lines = problems.map(problem => `  ${format(problem, files, nameInRepository)}`)
    throw new Error(`${problems.length} faults in the pages about the atlas\n${lines.join('\n')}`)
  }
  return pages
}

/** The pages without script: by file name, their HTML. */
export function textPages(): ReadonlyMap<string, string> {
  const files = readContent()
  const edition = compileOrThrow(files)
  const about = aboutOrThrow(files, edition)
  const css = readFileSync(join(import.meta.dirname, 'text-html.css'), 'utf8').trim()
  const pages = new Map<string, string>()
  for (const language of LANGUAGES) {
    const html = textHtml({
      language,
      edition,
      about: about[language],
      strings: ALL_STRINGS[language],
      css,
      build: buildName(),
    })
    pages.set(textPage(language), html)
  }
  return pages
}

/** Gives the app `virtual:about/…`, the page about the atlas in each language, and writes `text.html` and its like. */
export function aboutPlugin(): Plugin {
  let delivery = deliveryOf({ mode: '', command: 'serve' })
  return {
    name: 'interview-atlas-about',
    configResolved: config => {
      delivery = deliveryOf(config)
    },
    resolveId: id => (id.startsWith(ABOUT) && languageOf(id) ? resolved(id) : undefined),
    load(id) {
      const language = languageOf(id)
      if (!language) return undefined
      const files = readContent()
      for (const name of Object.keys(files)) this.addWatchFile(pathOf(name))
      const page = aboutOrThrow(files, compileOrThrow(files))[language]
      return asParcel(this, `about-${language}`, page, delivery)
    },
    generateBundle() {
      for (const [fileName, source] of textPages()) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
