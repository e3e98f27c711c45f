import { concordance } from '../model/concordance'
import { compile } from './compile'
import { readContent } from './files'

const compiled = compile(readContent())
if (!compiled.edition) throw new Error('The content does not compile; its own test says why')

/** The edition with all its words, compiled once for the properties that are tried on it. */
export const edition = compiled.edition
export const text = concordance(edition)
