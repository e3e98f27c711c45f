import { deflateRawSync } from 'node:zlib'
import type { Packed } from '../model/packed'

/** A string of JSON parses faster than the same data as an object literal. */
const parsed = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`

/** Data as a module of the app. */
export const asModule = (data: unknown): string => `export default ${parsed(data)}`

/** Data that is fetched when it is wanted. In the one file it lies deflated: there nothing else makes it smaller. */
export function asLaterModule(data: unknown, inOneFile: boolean): string {
  if (!inOneFile) return asModule(data)
  const packed: Packed = { packed: deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64') }
  return asModule(packed)
}
