import { expect, it } from 'vitest'
import type { Packed } from '../model/packed'
import { unpack } from '../model/packed'
import { asLaterModule } from './modules'

const DATA = { words: ['中土', 'Китай', 'a"b\\'] }
/** What a module gives, as an engine reads it. */
const given = (code: string): unknown =>
  JSON.parse(JSON.parse(/JSON\.parse\((".*")\)/s.exec(code)?.[1] ?? '""') as string)

it('packs data for the one file alone, and the app reads both ways the same', async () => {
  const [open, packed] = [false, true].map(inOneFile => given(asLaterModule(DATA, inOneFile)))
  expect(packed).toHaveProperty('packed')
  for (const one of [open, packed]) {
    expect(await unpack(Promise.resolve({ default: one as typeof DATA | Packed }))).toEqual(DATA)
  }
})
