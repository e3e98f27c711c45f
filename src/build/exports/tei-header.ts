import { SPEAKERS, type Speaker, words } from '../../model/edition'
import { type Language, NATIVE_NAME, SOURCE_LANGUAGE, TAG } from '../../model/language'
import { BOUNDARY_NOTE, EDITORS, LICENCE, NAME, oursNote, sourceNote, UNOFFICIAL } from './caveats'
import { ACTOR_WORDS, REASON_WORDS, SCOPE_WORDS, SPEAKER_TERM, SPEAKER_WORDS, STANCE_WORDS } from './classes'
import type { Publication } from './publication'
import { speakerId } from './tei-text'
import { block, element, text, type Xml } from './xml'

const say = (name: string, said: string) => element(name, {}, text(said))
const english = { 'xml:lang': 'en' } as const

function fileDesc(publication: Publication): Xml {
  const { edition, release } = publication
  const { source } = edition
  const titles = edition.languages.map(language =>
    element(
      'title',
      { 'xml:lang': TAG[language], type: language === SOURCE_LANGUAGE ? 'main' : 'translated' },
      text(source.title[language]),
    ),
  )
  const editors = block(
    'respStmt',
    { 'xml:id': 'contributors' },
    say('resp', `${UNOFFICIAL}, links to places, coding of the points and summaries`),
    say('orgName', EDITORS),
  )
  return block(
    'fileDesc',
    {},
    block('titleStmt', {}, ...titles, editors),
    block('editionStmt', {}, element('edition', { n: release.version }, text(`${NAME} ${release.version}`))),
    block(
      'publicationStmt',
      {},
      say('publisher', EDITORS),
      element('date', { when: release.date }, text(release.date)),
      block(
        'availability',
        { status: 'free' },
        element('licence', { target: LICENCE.url }, text(`${LICENCE.title}. ${oursNote(publication)}`)),
        say('p', sourceNote(publication)),
      ),
      ...(release.atlas === '' ? [] : [element('ptr', { target: release.atlas })]),
    ),
    block('notesStmt', {}, say('note', BOUNDARY_NOTE)),
    block(
      'sourceDesc',
      {},
      element(
        'bibl',
        {},
        element('title', { 'xml:lang': source.language }, text(source.title[SOURCE_LANGUAGE])),
        text('. '),
        element('publisher', { 'xml:lang': source.language }, text(source.publisher[SOURCE_LANGUAGE])),
        text(', '),
        element('pubPlace', { 'xml:lang': source.language }, text(source.dateline[SOURCE_LANGUAGE])),
        text(', '),
        element('date', { when: source.date }, text(source.date)),
        text('. '),
        element('idno', { type: 'SHA-256' }, text(source.sha256)),
      ),
    ),
  )
}

/** A closed set of values of the coding. */
const taxonomy = (id: string, about: string, values: Readonly<Record<string, string>>): Xml =>
  block(
    'taxonomy',
    { 'xml:id': id },
    element('desc', english, text(about)),
    ...Object.entries(values).map(([value, said]) =>
      element('category', { 'xml:id': `${id}.${value}` }, element('catDesc', english, text(said))),
    ),
  )

const themes = ({ edition }: Publication): Xml =>
  block(
    'taxonomy',
    { 'xml:id': 'theme' },
    element(
      'desc',
      english,
      text('Themes of the cooperation points. The first that a point names is the main one.'),
    ),
    ...edition.themes.map(({ id, names, definition, excludes }) =>
      block(
        'category',
        { 'xml:id': `theme.${id}` },
        ...edition.languages.map(language =>
          element(
            'catDesc',
            { 'xml:lang': TAG[language] },
            text(`${names[language]}: ${definition[language]} [${excludes[language]}]`),
          ),
        ),
      ),
    ),
  )

const encodingDesc = (publication: Publication): Xml =>
  block(
    'encodingDesc',
    {},
    block(
      'projectDesc',
      {},
      say(
        'p',
        'One interview, every sentence linked to the places it is about, its cooperation points coded with their words.',
      ),
    ),
    block(
      'editorialDecl',
      {},
      say(
        'p',
        'The source is kept letter for letter. Its paragraphs are parted by two ideographic spaces (U+3000), which stand ' +
          'between the elements of paragraphs and are not written here. A sentence ends after a run of 。！？ with any closing ' +
          'mark that follows.',
      ),
      say(
        'p',
        'An anchor c1234 stands before the character at offset 1234 of the source file, counted from 0; no character ' +
          'of it lies outside the basic plane. Names carry the reason for which they link; where one trigger links for two ' +
          'reasons, one name stands inside the other. Links by context, which have no trigger, stand in the spanGrp of type context.',
      ),
      say(
        'p',
        'Each point is a spanGrp: its corresp names the places, its ana themes, scope, actor and stance, its desc is our summary. ' +
          'A point without an actor has none in ana.',
      ),
    ),
    block(
      'classDecl',
      {},
      themes(publication),
      taxonomy('reason', 'Why a sentence is about a place, from strict to inclusive.', REASON_WORDS),
      taxonomy(
        'stance',
        'The rung of the operative word as written; no judgement of what came of it.',
        STANCE_WORDS,
      ),
      taxonomy('actor', 'Whose act a point is.', ACTOR_WORDS),
      taxonomy('scope', 'How far a point reaches.', SCOPE_WORDS),
    ),
  )

function participant({ edition }: Publication, speaker: Speaker): Xml {
  const term = edition.terms.find(({ id }) => id === SPEAKER_TERM[speaker])
  const [span] = term?.spans ?? []
  const names =
    term && span
      ? edition.languages.map((language): readonly [Language, string] => [
          language,
          language === SOURCE_LANGUAGE ? words(edition, span) : term.names[language],
        ])
      : []
  return block(
    'person',
    { 'xml:id': speakerId(speaker), role: speaker },
    ...names.map(([language, name]) => element('persName', { 'xml:lang': TAG[language] }, text(name))),
    element('note', english, text(SPEAKER_WORDS[speaker])),
  )
}

const profileDesc = (publication: Publication): Xml =>
  block(
    'profileDesc',
    {},
    block(
      'langUsage',
      {},
      ...publication.edition.languages.map(language =>
        element(
          'language',
          { ident: TAG[language] },
          text(
            language === SOURCE_LANGUAGE
              ? `${NATIVE_NAME[language].long}: the source`
              : `${NATIVE_NAME[language].long}: ${UNOFFICIAL}`,
          ),
        ),
      ),
      element('language', { ident: 'zh-Latn-pinyin' }, text('Hanyu Pinyin: names of places')),
    ),
    block(
      'particDesc',
      {},
      block('listPerson', {}, ...SPEAKERS.map(speaker => participant(publication, speaker))),
    ),
  )

export const header = (publication: Publication): Xml =>
  block(
    'teiHeader',
    { 'xml:lang': 'en' },
    fileDesc(publication),
    encodingDesc(publication),
    profileDesc(publication),
  )
