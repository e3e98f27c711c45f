import type { Plugin } from 'vite'
import { readContent } from '../content/files'
import { compileOrThrow } from './edition'
import { asParcel, deliveryOf } from './parcels'
import { exportFiles, listings } from './exports/index'
import { asScript, META_SCHEMAS, metaTags, structuredData } from './exports/meta'
import { DATA_FOLDER } from '../model/open-data'
import { publication, readRelease } from './exports/publication'

const DATA = 'virtual:data'
const resolved = `\0${DATA}`

/** All that is published besides the app, from the content as it now is. */
const published = () => {
  const made = publication(compileOrThrow(readContent()), readRelease(process.env.ATLAS_URL))
  return { made, files: exportFiles(made) }
}

/**
 * Writes the open data to `data/`, tells the app about it by `virtual:data`, and puts what machines look for into the
 * head of the page: Dublin Core, `citation_*` and a description of the data set.
 */
export function dataPlugin(): Plugin {
  let delivery = deliveryOf({ mode: '', command: 'serve' })
  return {
    name: 'interview-atlas-data',
    configResolved: config => {
      delivery = deliveryOf(config)
    },
    resolveId: id => (id === DATA ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined
      return asParcel(this, 'data-files', listings(published().files), delivery)
    },
    transformIndexHtml() {
      const { made, files } = published()
      return [
        ...META_SCHEMAS.map(attrs => ({ tag: 'link', attrs: { ...attrs }, injectTo: 'head' as const })),
        ...metaTags(made).map(({ name, content, lang }) => ({
          tag: 'meta',
          attrs: { name, content, ...(lang ? { lang } : {}) },
          injectTo: 'head' as const,
        })),
        {
          tag: 'script',
          attrs: { type: 'application/ld+json' },
          children: asScript(structuredData(made, files)),
          // Nobody waits for it.
          injectTo: 'body' as const,
        },
      ]
    },
    generateBundle() {
      for (const { file, data } of published().files) {
        this.emitFile({ type: 'asset', fileName: `${DATA_FOLDER}${file}`, source: data })
      }
    },
  }
}
