import type { Words } from '../../model/apart'
import type { About } from '../../model/about'
import { unpack } from '../../model/packed'
import type { LanguageFiles } from '../files'

export const files: LanguageFiles = {
  strings: async () => (await import('./interface')).strings,
  words: () => unpack<Words>(import('virtual:words/en')),
  about: () => unpack<About>(import('virtual:about/en')),
}
