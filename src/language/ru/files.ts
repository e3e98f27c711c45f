import about from 'virtual:about/ru'
import words from 'virtual:words/ru'
import { unpack } from '../../model/parcel'
import type { LanguageFiles } from '../files'

export const files: LanguageFiles = {
  strings: async () => (await import('./interface')).strings,
  words: () => unpack(words),
  about: () => unpack(about),
}
