import about from 'virtual:about/en'
import words from 'virtual:words/en'
import { unpack } from '../../model/parcel'
import type { LanguageFiles } from '../files'

export const files: LanguageFiles = {
  strings: async () => (await import('./interface')).strings,
  words: () => unpack(words),
  about: () => unpack(about),
}
