import { afterEach, expect, it, vi } from 'vitest'
import { type Parcel, unpack } from '../model/parcel'
import { asParcel } from './parcels'

const DATA = { words: ['中土', 'Китай', 'a"b\\'] }
const emitFile = vi.fn<() => string>(() => 'x1')
afterEach(() => vi.unstubAllGlobals())

/** What a module gives, as an engine reads it. */
const given = async (code: string): Promise<Parcel<typeof DATA>> => {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: Parcel<typeof DATA>
  }
  return module.default
}

it('packs data for the one file alone, and the app reads both ways the same', async () => {
  for (const delivery of ['plain', 'packed'] as const) {
    const parcel = await given(asParcel({ emitFile }, 'words', DATA, delivery))
    expect('packed' in parcel).toBe(delivery === 'packed')
    expect(await unpack(parcel)).toEqual(DATA)
  }
})

it('writes data of a served build into a file, and a file that is not there is a failure', async () => {
  const code = asParcel({ emitFile }, 'words', DATA, 'file')
  expect(emitFile).toHaveBeenCalledWith({ type: 'asset', name: 'words.json', source: JSON.stringify(DATA) })
  expect(code).toContain('ROLLUP_FILE_URL_x1')
  const answers = [Response.json(DATA), new Response('', { status: 404 })]
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()))
  expect(await unpack({ at: 'words.json' })).toEqual(DATA)
  await expect(unpack({ at: 'words.json' })).rejects.toThrow('404')
})
