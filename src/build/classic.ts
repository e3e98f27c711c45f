import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'

/** A script of this folder without its types, as any browser runs it that is not told of modules. */
export async function classic(name: string): Promise<string> {
  const source = readFileSync(join(import.meta.dirname, name), 'utf8')
  const { code } = await transformWithOxc(source, name, { sourcemap: false })
  return code.replace(/^export \{\};?\s*$/m, '')
}
