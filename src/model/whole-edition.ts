import type { Edition, Glossary, WrittenLesson } from './edition'
import type { Afterwards } from './outcome'

/** All that the editors wrote. */
export type WholeEdition = Omit<Edition, 'themes'> &
  Glossary & { readonly lessons: readonly WrittenLesson[]; readonly afterwards: Afterwards }
