import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { ONE_FILE } from './single-file'

/** How data comes to the app: in a file beside the page, deflated in the one file, or as it is while developing. */
type Delivery = 'file' | 'packed' | 'plain'

/** How a build or a server delivers. */
export const deliveryOf = ({ mode, command }: Pick<ResolvedConfig, 'mode' | 'command'>): Delivery =>
  mode === ONE_FILE ? 'packed' : command === 'build' ? 'file' : 'plain'

/**
 * A module that gives data to the app as a `Parcel`. Data is no script: a browser parses it faster, and only when it
 * is wanted.
 */
export function asParcel(
  { emitFile }: Pick<Rolldown.PluginContext, 'emitFile'>,
  name: string,
  data: unknown,
  delivery: Delivery,
): string {
  const json = JSON.stringify(data)
  if (delivery === 'file') {
    const file = emitFile({ type: 'asset', name: `${name}.json`, source: json })
    return `export default { at: import.meta.ROLLUP_FILE_URL_${file} }`
  }
  if (delivery === 'packed') {
    const packed = deflateRawSync(json, { level: 9 }).toString('base64')
    return `export default { packed: ${JSON.stringify(packed)} }`
  }
  // A string of JSON parses faster than the same data as an object literal.
  return `export default { data: JSON.parse(${JSON.stringify(json)}) }`
}

const FILE = /\.json\?parcel$/

/** `import x from './x.json?parcel'`: a file of JSON as a parcel. */
export function parcelPlugin(): Plugin {
  let delivery: Delivery = 'plain'
  return {
    name: 'interview-atlas-parcel',
    enforce: 'pre',
    configResolved: config => {
      delivery = deliveryOf(config)
    },
    load(id) {
      if (!FILE.test(id)) return undefined
      const path = id.slice(0, -'?parcel'.length)
      this.addWatchFile(path)
      const code = asParcel(this, basename(path, '.json'), JSON.parse(readFileSync(path, 'utf8')), delivery)
      return { code, moduleType: 'js' }
    },
  }
}
