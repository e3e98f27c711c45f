import { type Language, NATIVE_NAME, SOURCE_LANGUAGE, TAG } from '../../model/language'
import { EDITORS, LICENCE, NAME, note, sourceNote } from './caveats'
import type { Described } from './datapackage'
import { type Publication } from './publication'
import { DATA_FOLDER } from '../../model/open-data'

/** A `<meta>` of the page; `lang` where its words are not the page's. */
export interface MetaTag {
  readonly name: string
  readonly content: string
  readonly lang?: string
}

/** `<link rel>` and `href` that say what the prefixes of the names mean. */
export const META_SCHEMAS = [
  { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
  { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
] as const

const titleIn = ({ edition }: Publication, language: Language): string =>
  `${NAME}: ${edition.source.title[language]}`

/**
 * What reference managers read in a page, in the tags of Highwire Press and in Dublin Core. The page is the edition: its makers
 * are its editors, and what it holds of others is its source.
 */
export function metaTags(publication: Publication, language: Language = 'en'): readonly MetaTag[] {
  const { edition, release } = publication
  const { source, languages } = edition
  const address = (name: string): readonly MetaTag[] =>
    release.atlas === '' ? [] : [{ name, content: release.atlas }]
  return [
    { name: 'citation_title', content: titleIn(publication, language) },
    { name: 'citation_author', content: EDITORS },
    { name: 'citation_publisher', content: EDITORS },
    { name: 'citation_publication_date', content: release.date.replaceAll('-', '/') },
    ...languages.map(one => ({ name: 'citation_language', content: TAG[one] })),
    ...address('citation_public_url'),
    ...address('citation_fulltext_html_url'),
    ...languages.map(one => ({ name: 'DC.title', content: titleIn(publication, one), lang: TAG[one] })),
    { name: 'DC.creator', content: EDITORS },
    { name: 'DC.publisher', content: EDITORS },
    { name: 'DC.date', content: release.date },
    { name: 'DC.type', content: 'InteractiveResource' },
    { name: 'DC.format', content: 'text/html' },
    ...languages.map(one => ({ name: 'DC.language', content: TAG[one] })),
    ...address('DC.identifier'),
    {
      name: 'DC.source',
      content: `${source.publisher[SOURCE_LANGUAGE]}, ${source.dateline[SOURCE_LANGUAGE]}, ${source.date}: ${source.title[SOURCE_LANGUAGE]} (SHA-256 ${source.sha256})`,
      lang: TAG[SOURCE_LANGUAGE],
    },
    { name: 'DC.description', content: note(publication), lang: 'en' },
    { name: 'DC.rights', content: `${LICENCE.url} ${sourceNote(publication)}`, lang: 'en' },
    { name: 'DCTERMS.license', content: LICENCE.url },
    { name: 'DCTERMS.hasVersion', content: release.version },
  ]
}

/** The data as schema.org describes them, for search engines of data sets. Addresses are relative to the page. */
export function structuredData(publication: Publication, files: readonly Described[]) {
  const { edition, release, text } = publication
  const { source } = edition
  const editors = { '@type': 'Organization', name: EDITORS }
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: titleIn(publication, 'en'),
    alternateName: edition.languages.filter(one => one !== 'en').map(one => titleIn(publication, one)),
    description:
      'One diplomatic interview with translations of every sentence, every sentence linked to the places it is about, and its ' +
      `cooperation points coded with their exact words. ${note(publication)}`,
    version: release.version,
    datePublished: release.date,
    license: LICENCE.url,
    isAccessibleForFree: true,
    creator: editors,
    publisher: editors,
    ...(release.atlas === '' ? {} : { '@id': release.atlas, url: release.atlas }),
    inLanguage: edition.languages.map(one => ({
      '@type': 'Language',
      name: NATIVE_NAME[one].long,
      alternateName: TAG[one],
    })),
    temporalCoverage: source.date,
    spatialCoverage: edition.focus.flatMap(id => {
      const place = text.place(id)
      if (!place) return []
      const sameAs = place.wikidata && `http://www.wikidata.org/entity/${place.wikidata}`
      return [{ '@type': 'Place', name: place.names.en, ...(sameAs ? { sameAs } : {}) }]
    }),
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: source.title[SOURCE_LANGUAGE],
      inLanguage: source.language,
      datePublished: source.date,
      locationCreated: { '@type': 'Place', name: source.dateline.en },
      publisher: { '@type': 'NewsMediaOrganization', name: source.publisher.en },
    },
    distribution: files.map(({ file, title, mediaType, bytes }) => ({
      '@type': 'DataDownload',
      name: title,
      contentUrl: `${release.atlas}${DATA_FOLDER}${file}`,
      encodingFormat: mediaType.split(';')[0],
      contentSize: `${bytes} B`,
    })),
  }
}

/** Data as the text of a `<script type="application/ld+json">`, which no word in them can end. */
export const asScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c')
