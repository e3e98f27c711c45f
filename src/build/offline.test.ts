import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { manifestOf, writeWorkers } from './offline'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  write('index.html', '<!doctype html>')
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

it('has every file with its digest and type, but not the workers nor the single file', async () => {
  write('interview-atlas.html', 'everything')
  await writeWorkers(folder)
  const { files } = manifestOf(folder)
  expect(files).toEqual({
    'index.html': {
      sha256: 'fe26c59e91ac8de694b2531dc3bdc1b7faf471d3d7e4e00870af60f5f22897cb',
      type: 'text/html; charset=utf-8',
    },
  })
})

it('names the same build for the same files, and another for another', () => {
  const { build } = manifestOf(folder)
  expect(manifestOf(folder).build).toBe(build)
  write('index.html', '<!doctype html> ')
  expect(manifestOf(folder).build).not.toBe(build)
})

it('refuses a file whose type it does not know', () => {
  write('film.mkv', '')
  expect(() => manifestOf(folder)).toThrow('film.mkv')
})

it('writes scripts that every browser takes for classic ones', async () => {
  await writeWorkers(folder)
  for (const name of ['sw.js', 'sw-off.js']) {
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/^\s*(import|export)\b/m)
  }
})
