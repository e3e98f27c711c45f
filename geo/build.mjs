// @ts-check
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildCountries } from './countries.mjs'
import { buildHydro } from './hydro.mjs'

/**
 * Every file the build makes, by its name in `geo/built`; the same bytes each time.
 * @returns {Record<string, string>}
 */
export function build() {
  const countries = buildCountries()
  const files = { 'countries.json': countries, 'hydro.json': buildHydro(countries) }
  return Object.fromEntries(
    Object.entries(files).map(([name, topology]) => [name, `${JSON.stringify(topology)}\n`]),
  )
}

if (import.meta.filename === process.argv[1]) {
  for (const [name, text] of Object.entries(build())) {
    writeFileSync(new URL(`./built/${name}`, import.meta.url), text)
    console.log(`${name} ${text.length} bytes, ${gzipSync(text).length} gzipped`)
  }
}
