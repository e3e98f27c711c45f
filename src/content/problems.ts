import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { z } from 'zod'

/** A fault in the content: where in which file, and what is wrong. */
export interface Problem {
  readonly file: string
  /** Keys and indices that lead to the faulty value; empty for the file as a whole. */
  readonly path: readonly (string | number)[]
  readonly reason: string
}

/** All content files as text, by their path below `src/content`, words by theirs below `src/language`. */
export type ContentFiles = Readonly<Record<string, string>>

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** `file:line reason`, as editors and CI understand it. A path that ends nowhere gives its nearest ancestor's line. */
export function format(
  { file, path, reason }: Problem,
  files: ContentFiles,
  named: (file: string) => string = name => name,
): string {
  const text = files[file] ?? ''
  const tree = file.endsWith('.json') ? parseTree(text) : undefined
  let node: Node | undefined
  for (let length = path.length; tree && !node && length >= 0; length--) {
    node = findNodeAtLocation(tree, path.slice(0, length))
  }
  return `${named(file)}:${node ? lineAt(text, node.offset) : 1} ${reason}`
}

/** Names that an object gives twice: JSON would silently keep the last. */
function doubled(node: Node | undefined, path: readonly (string | number)[] = []): (string | number)[][] {
  if (!node?.children) return []
  if (node.type === 'array') return node.children.flatMap((child, i) => doubled(child, [...path, i]))
  const seen = new Set<string>()
  return node.children.flatMap(property => {
    const key = String(property.children?.[0]?.value)
    const here = [...path, key]
    const again = seen.has(key) ? [here] : []
    seen.add(key)
    return [...again, ...doubled(property.children?.[1], here)]
  })
}

/** Reads one file by its schema. Faults are added to `problems`; the answer is null if there were any. */
export function read<S extends z.ZodType>(
  files: ContentFiles,
  file: string,
  schema: S,
  problems: Problem[],
): z.infer<S> | null {
  const text = files[file]
  if (text === undefined) {
    problems.push({ file, path: [], reason: 'is missing' })
    return null
  }
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true })
  const [error] = errors
  if (error) {
    const line = lineAt(text, error.offset)
    problems.push({
      file,
      path: [],
      reason: `is not JSON: ${printParseErrorCode(error.error)} in line ${line}`,
    })
    return null
  }
  const twice = doubled(tree)
  for (const path of twice) problems.push({ file, path, reason: `“${path.at(-1)}” is given twice` })
  const result = schema.safeParse(JSON.parse(text))
  for (const issue of result.error?.issues ?? []) {
    const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))
    problems.push({ file, path, reason: `${path.join('.')}: ${issue.message}` })
  }
  return result.data ?? null
}
