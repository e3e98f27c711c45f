import type { Actor, Reason, Scope, Speaker, Stance } from '../../model/edition'

/** The values of the coding in a sentence each, as the codebook has them. In English: they explain identifiers. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  named: 'The full name stands in the sentence.',
  abbreviated: 'A short form or a single character stands for the state.',
  compound: 'A short form stands inside the proper name of a work or body.',
  context: 'No word names the place; “we”, “both sides” or the question that is answered do.',
  group: 'One word stands for several countries.',
}
export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  done: 'It has been done (已).',
  ongoing: 'It is being done (正).',
  agreed: 'It has been agreed (商定, 同意).',
  will: 'It will be done (将).',
  determined: 'There is the resolve to do it (决心, 要).',
  willing: 'There is the will to do it (愿).',
  support: 'It is supported, hoped for or asked for (支持, 期待, 应).',
  oppose: 'Something is opposed (反对).',
  statement: 'It is stated, without such a word.',
}
export const ACTOR_WORDS: Readonly<Record<Actor, string>> = {
  china: 'China alone.',
  both: 'China with one partner, or with the five.',
  all: 'Several parties, or the organisation.',
  other: 'Somebody else, or asked of somebody else.',
}
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  bilateral: 'One partner.',
  regional: 'The five countries of Central Asia or their region.',
  multilateral: 'The SCO, the United Nations, or the settlement in Afghanistan.',
}
export const SPEAKER_WORDS: Readonly<Record<Speaker, string>> = {
  agency: 'The news agency, in the title and the lead.',
  reporter: 'Reporters whom the text does not name, in the questions.',
  minister: 'The minister, in the answers.',
}

/** The term of the glossary that names a speaker, where one does. */
export const SPEAKER_TERM: Readonly<Partial<Record<Speaker, string>>> = { minister: 'wang-yi' }
