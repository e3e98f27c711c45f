import { type Language, TAG } from '../../model/language'
import type { Field, FieldType } from '../../model/open-data'
import { type FieldId, meaningOf } from './dictionary'

type Extra = Pick<Field, 'values' | 'isList'> & { readonly type?: FieldType; readonly optional?: boolean }

/** A field whose name is its id in the dictionary. */
export const field = (id: FieldId, { type = 'string', optional = false, ...rest }: Extra = {}): Field => ({
  name: id,
  type,
  description: meaningOf(id),
  required: !optional,
  ...rest,
})

/** The same for one language. The name says whose the words are: “translation_en_unofficial”. */
export const fieldIn = (id: FieldId, language: Language, suffix = '', extra: Extra = {}): Field => ({
  ...field(id, extra),
  name: `${id}_${language}${suffix}`,
  language: TAG[language],
})
