import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { pathOf } from '../../content/files'
import { fileOf } from '../../content/words'
import { inEach, type Language, LANGUAGES, type Wording } from '../../model/language'
import type english from '../../language/en/fields.json'

/** A column or a property of the open data. */
export type FieldId = keyof typeof english

const FILE = 'fields.json'
const Fields = z.record(z.string(), z.string().min(1))

const read = (language: Language) =>
  Fields.parse(JSON.parse(readFileSync(pathOf(fileOf(language, FILE)), 'utf8')))
const words = inEach(read)

for (const language of LANGUAGES) {
  const [missing] = Object.keys(words.en).filter(id => !(id in words[language]))
  if (missing) throw new Error(`src/language/${language}/${FILE} does not say what “${missing}” is`)
}

/** What a field means, in each language. The English is what `datapackage.json` has. */
export const meaningOf = (id: FieldId): Wording => inEach(language => words[language][id] ?? '')
