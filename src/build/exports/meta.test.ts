import { expect, it } from 'vitest'
import { asScript, metaTags, structuredData } from './meta'
import { files, real } from './real'

const published = { ...real, release: { ...real.release, atlas: 'https://atlas.example/' } }

it('says in each tag something', () => {
  const tags = metaTags(published)
  expect(tags.filter(({ name, content }) => name === '' || content === '')).toEqual([])
  const of = (name: string) => tags.filter(tag => tag.name === name).map(({ content }) => content)
  expect(of('citation_author')).toEqual(['Interview Atlas contributors'])
  expect(of('citation_publication_date')).toEqual([real.release.date.replaceAll('-', '/')])
  expect(of('citation_public_url')).toEqual(['https://atlas.example/'])
  expect(of('DC.title')).toHaveLength(real.edition.languages.length)
  expect(of('DC.description').join()).toContain('translations are unofficial')
})

it('names no address that it does not know', () => {
  expect(metaTags(real).filter(({ name }) => /url|identifier/.test(name))).toEqual([])
})

it('describes the data set with a download for each file', () => {
  const data = structuredData(published, files())
  expect(data.distribution).toHaveLength(files().length)
  expect(data.distribution[0]).toMatchObject({ contentUrl: 'https://atlas.example/data/edition.json' })
  expect(structuredData(real, files()).distribution[0]!.contentUrl).toBe('data/edition.json')
  expect(data.description.length).toBeGreaterThan(50)
  expect(data.spatialCoverage).toHaveLength(real.edition.focus.length)
})

it('cannot end the script that it stands in', () => {
  const written = asScript({ name: '</script><!--' })
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toEqual({ name: '</script><!--' })
})
