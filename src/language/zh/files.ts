import about from 'virtual:about/zh'
import words from 'virtual:words/zh'
import { unpack } from '../../model/parcel'
import type { LanguageFiles } from '../files'

export const files: LanguageFiles = {
  strings: async () => (await import('./interface')).strings,
  words: () => unpack(words),
  about: () => unpack(about),
}
