import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { compile } from '../content/compile'
import { CONTENT, readContent } from '../content/files'
import { type ContentFiles, format } from '../content/problems'
import { PublishedEdition, publish } from '../content/published'
import type { Edition, WholeEdition } from '../model/edition'

const VIRTUAL = 'virtual:edition'
const RESOLVED = `\0${VIRTUAL}`

/** The checked edition; throws one error that names every fault with file, line and reason. */
export function compileOrThrow(files: ContentFiles): WholeEdition {
  const { edition, problems } = compile(files)
  if (problems.length > 0 || !edition) {
    const lines = problems.map(problem => `  src/content/${format(problem, files)}`)
    throw new Error(`${problems.length} faults in the content\n${lines.join('\n')}`)
  }
  return edition
}

/** Gives the app `virtual:edition` and writes `data/edition.json` with its schema. A fault in the content fails the build. */
export function editionPlugin(): Plugin {
  return {
    name: 'interview-atlas-edition',
    resolveId: id => (id === VIRTUAL ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      const files = readContent()
      for (const name of Object.keys(files)) this.addWatchFile(join(CONTENT, name))
      const { terms: _terms, figures: _figures, ...whole } = compileOrThrow(files)
      const themes = whole.themes.map(({ id, names, short }) => ({ id, names, short }))
      const edition: Edition = { ...whole, themes }
      // A string of JSON parses faster than the same data as an object literal.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(edition))})`
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
