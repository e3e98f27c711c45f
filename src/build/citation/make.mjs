import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeForms } from './forms.mjs'

const file = join(import.meta.dirname, '../../views/cite/forms.json')
writeFileSync(file, `${JSON.stringify(makeForms(), null, 2)}\n`)
