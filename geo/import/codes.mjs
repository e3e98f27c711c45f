// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/** One-off: ISO 3166-1 numbers (the ids of world-atlas) to alpha-3 codes, from Debian's iso-codes. */
const list = '/usr/share/iso-codes/json/iso_3166-1.json'

/** @type {{ numeric: string, alpha_3: string }[]} */
const countries = JSON.parse(readFileSync(list, 'utf8'))['3166-1']
const codes = Object.fromEntries(
  countries
    .toSorted((a, b) => Number(a.numeric) - Number(b.numeric))
    .map(({ numeric, alpha_3 }) => [`n${numeric}`, alpha_3]),
)
writeFileSync(new URL('../source/iso-3166.json', import.meta.url), `${JSON.stringify(codes)}\n`)
