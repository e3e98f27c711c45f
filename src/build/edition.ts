import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { compile } from '../content/compile'
import { CONTENT, readContent } from '../content/files'
import { type ContentFiles, format } from '../content/problems'
import { PublishedEdition, publish } from '../content/published'
import type { Edition, Glossary, WholeEdition } from '../model/edition'

/** The edition as the first screen needs it, and what explains its words, which is fetched when it is wanted. */
const EDITION = 'virtual:edition'
const GLOSSARY = 'virtual:glossary'
const LESSONS = 'virtual:lessons'
const MODULES: readonly string[] = [EDITION, GLOSSARY, LESSONS]
const resolved = (id: string) => `\0${id}`

/** The checked edition; throws one error that names every fault with file, line and reason. */
export function compileOrThrow(files: ContentFiles): WholeEdition {
  const { edition, problems } = compile(files)
  if (problems.length > 0 || !edition) {
    const lines = problems.map(problem => `  src/content/${format(problem, files)}`)
    throw new Error(`${problems.length} faults in the content\n${lines.join('\n')}`)
  }
  return edition
}

/** A string of JSON parses faster than the same data as an object literal. */
const asModule = (data: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))})`

/** Gives the app `virtual:edition`, `virtual:glossary` and `virtual:lessons` and writes `data/edition.json` with its schema. A fault in the content fails the build. */
export function editionPlugin(): Plugin {
  return {
    name: 'interview-atlas-edition',
    resolveId: id => (MODULES.includes(id) ? resolved(id) : undefined),
    load(id) {
      if (!MODULES.some(name => id === resolved(name))) return undefined
      const files = readContent()
      for (const name of Object.keys(files)) this.addWatchFile(join(CONTENT, name))
      const { terms, figures, lessons, ...whole } = compileOrThrow(files)
      if (id === resolved(LESSONS)) return asModule(lessons)
      if (id === resolved(GLOSSARY)) {
        const glossary: Glossary = { themes: whole.themes, terms, figures }
        return asModule(glossary)
      }
      const themes = whole.themes.map(({ id: theme, names, short }) => ({ id: theme, names, short }))
      const edition: Edition = { ...whole, themes }
      return asModule(edition)
    },
    generateBundle() {
      const published = publish(compileOrThrow(readContent()))
      const schema = {
        $id: 'edition.schema.json',
        title: 'Interview Atlas edition',
        ...z.toJSONSchema(PublishedEdition),
      }
      const emit = (name: string, data: unknown) => {
        this.emitFile({
          type: 'asset',
          fileName: `data/${name}`,
          source: `${JSON.stringify(data, null, 1)}\n`,
        })
      }
      emit('edition.json', published)
      emit('edition.schema.json', schema)
    },
  }
}
