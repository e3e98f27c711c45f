import type { Language } from '../model/language'
import { type Strings, strings as en } from './en/interface'
import { strings as ru } from './ru/interface'
import { strings as zh } from './zh/interface'

/** The interface in every language at once: for the build, which writes pages in all of them. */
export const ALL_STRINGS: { readonly [L in Language]: Strings } = { zh, en, ru }
