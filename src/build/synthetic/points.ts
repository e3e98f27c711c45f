import { inEach, isTranslation, type Language } from '../../model/language'
import { located } from './located'
import type { Clause, WrittenSentence } from './text'

/** What a language says of a point. */
export interface PointWords {
  readonly summary: string
  readonly quotations?: readonly string[]
  readonly verb?: string
}

/** A point as editors write it, and its words. */
export interface PointRow {
  readonly facts: { readonly id: string } & Readonly<Record<string, unknown>>
  readonly words: { readonly [L in Language]: PointWords }
}

/** The point that a clause of the interview makes, made again of the places of another sentence. */
export function pointRow(
  id: string,
  name: string,
  { zh, mentions }: WrittenSentence,
  clause: Clause,
): PointRow {
  const { fragment, at } = clause
  const { point, verb } = fragment
  const inside = mentions.filter(link => link.at !== null && link.at >= at && link.at < at + clause.zh.length)
  const subjects = mentions.filter(link => link.at !== null && link.at < at)
  const places = [...new Set([...subjects.slice(0, 1), ...inside].map(({ place }) => place))]
  const exactly = (from: number, length: number) => located(zh, zh.slice(from, from + length), from)
  return {
    facts: {
      id,
      places,
      themes: point.themes,
      scope: point.scope,
      actor: point.actor,
      stance: point.stance,
      verb: verb && exactly(at + verb.at, verb.length),
      quotations: [{ sentence: name, ...exactly(at, clause.zh.length) }],
    },
    words: inEach(language => ({
      summary: point.summary[language],
      ...(isTranslation(language)
        ? {
            quotations: [fragment.translation[language]],
            ...(verb ? { verb: verb.rendering[language] } : {}),
          }
        : {}),
    })),
  }
}
