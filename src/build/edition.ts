import type { Plugin } from 'vite'
import { compile } from '../content/compile'
import { nameInRepository, pathOf, readContent } from '../content/files'
import { type ContentFiles, format } from '../content/problems'
import { asParcel, deliveryOf } from './parcels'
import { synthetic } from './synthetic/files'
import { scaleIn } from './synthetic/size'
import { takeApart } from '../model/apart'
import { LANGUAGES } from '../model/language'
import type { Edition, Glossary } from '../model/edition'
import type { WholeEdition } from '../model/whole-edition'

/** The edition as the first screen needs it, and what explains its words, which is fetched when it is wanted. */
const EDITION = 'virtual:edition'
const GLOSSARY = 'virtual:glossary'
const LESSONS = 'virtual:lessons'
const AFTERWARDS = 'virtual:afterwards'
/** With a language behind it: the words of the edition. */
const WORDS = 'virtual:words/'
const MODULES: readonly string[] = [
  EDITION,
  GLOSSARY,
  LESSONS,
  AFTERWARDS,
  ...LANGUAGES.map(language => WORDS + language),
]
const resolved = (id: string) => `\0${id}`

/** A larger edition to measure with, where the environment asks for one; it is never published. */
const madeUp = scaleIn(process.env.ATLAS_EDITION)

/** What was compiled last: one build asks for it often. */
let last: { readonly files: ContentFiles; readonly edition: WholeEdition } | null = null

const equal = (a: ContentFiles, b: ContentFiles): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name])
}

/** The checked edition; throws one error that names every fault with file, line and reason. */
export function compileOrThrow(files: ContentFiles): WholeEdition {
  if (last && equal(last.files, files)) return last.edition
  const compiled = madeUp === null ? files : synthetic(files, madeUp)
  const { edition, problems } = compile(compiled)
  if (problems.length > 0 || !edition) {
    const lines = problems.map(problem => `  ${format(problem, compiled, nameInRepository)}`)
    throw new Error(`${problems.length} faults in the content\n${lines.join('\n')}`)
  }
  last = { files, edition }
  return edition
}

/** Gives the app `virtual:edition`, its words in each language, `virtual:glossary`, `virtual:lessons` and `virtual:afterwards`. A fault in the content fails the build. */
export function editionPlugin(): Plugin {
  let delivery = deliveryOf({ mode: '', command: 'serve' })
  return {
    name: 'interview-atlas-edition',
    configResolved: config => {
      delivery = deliveryOf(config)
    },
    resolveId: id => (MODULES.includes(id) ? resolved(id) : undefined),
    load(id) {
      if (!MODULES.some(name => id === resolved(name))) return undefined
      const files = readContent()
      for (const name of Object.keys(files)) this.addWatchFile(pathOf(name))
      const { terms, figures, lessons, afterwards, languages: _, ...whole } = compileOrThrow(files)
      const parcel = (name: string, data: unknown) => asParcel(this, name, data, delivery)
      if (id === resolved(LESSONS)) return parcel('lessons', lessons)
      if (id === resolved(AFTERWARDS)) return parcel('afterwards', afterwards)
      if (id === resolved(GLOSSARY)) {
        const glossary: Glossary = { themes: whole.themes, terms, figures }
        return parcel('glossary', glossary)
      }
      const themes = whole.themes.map(({ id: theme, names, short }) => ({ id: theme, names, short }))
      const { bare, words } = takeApart({ ...whole, themes } satisfies Omit<Edition, 'languages'>)
      const language = LANGUAGES.find(one => id === resolved(WORDS + one))
      return language ? parcel(`words-${language}`, words[language]) : parcel('edition', bare)
    },
  }
}
