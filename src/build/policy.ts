import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { classic } from './classic'

/** What surrounds a page. */
export interface Setting {
  /** Whether the page has everything inside, and nothing beside it. */
  readonly alone: boolean
  /** Where it will be served, if the build knows. */
  readonly address?: string | undefined
}

/** Comments, and elements whose text is no markup. */
const RAW = /<!--[\s\S]*?-->|<(script|style)\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/\1\s*>/gi
const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi
const STYLE = /\sstyle=(?:"([^"]*)"|'([^']*)')/i
/** A script of any other type is data, which no browser runs. */
const RUNS = /^(|module|importmap|speculationrules|(text|application)\/(java|ecma)script)$/i

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const hashesOf = (texts: readonly string[]) => [...new Set(texts.map(hashOf))]
const unescaped = (value: string) =>
  value.replace(
    /&(?:quot|#39|lt|gt|amp);/g,
    sign => ({ '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' })[sign] ?? sign,
  )

/** What stands inside a page and would be run or obeyed. */
function insides(html: string) {
  const raw = [...html.matchAll(RAW)].map(([, name = '', attributes = '', text = '']) => ({
    name: name.toLowerCase(),
    type: /\stype="?([^"\s]*)/i.exec(attributes)?.[1] ?? '',
    isElsewhere: /\ssrc=/i.test(attributes),
    text,
  }))
  const scripts = raw.filter(({ name, type }) => name === 'script' && RUNS.test(type))
  return {
    runs: scripts.length > 0,
    scripts: scripts.filter(({ isElsewhere }) => !isElsewhere).map(({ text }) => text),
    styles: raw.filter(({ name }) => name === 'style').map(({ text }) => text),
    attributes: [...html.replace(RAW, '').matchAll(TAG)].flatMap(([tag]) => {
      const [, double, single] = STYLE.exec(tag) ?? []
      const value = double ?? single
      return value === undefined ? [] : [unescaped(value)]
    }),
  }
}

/**
 * The strictest policy under which a page works: nothing, but what it is made of. What stands inside is named by its
 * hash, so that nothing that is put in later runs.
 */
export function policyOf(html: string, { alone, address }: Setting): string {
  const { runs, scripts, styles, attributes } = insides(html)
  // In a frame without an origin, 'self' is nothing to WebKit: the address says the same.
  const own = alone || !runs ? [] : ["'self'", ...(address ? [new URL('.', address).href] : [])]
  const data = runs ? ['data:'] : []
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src'],
    ['script-src', ...own, ...hashesOf(scripts)],
    ['style-src', ...own, ...hashesOf(styles)],
    ...(attributes.length > 0
      ? ([['style-src-attr', "'unsafe-hashes'", ...hashesOf(attributes)]] as const)
      : []),
    // A map that is saved is drawn from an address that holds it.
    ['img-src', ...own, ...data],
    ['font-src', ...own, ...(alone ? data : [])],
    ['connect-src', ...own, ...(alone ? data : [])],
    ['worker-src', ...own.slice(0, 1)],
    ['manifest-src', ...own.slice(0, 1)],
    ['base-uri'],
    ['form-action'],
    ['object-src'],
  ]
  const said = directives.map(([name, ...sources]) => `${name} ${sources.join(' ') || "'none'"}`)
  return [...said, "require-trusted-types-for 'script'", `trusted-types ${runs ? 'default' : "'none'"}`].join(
    '; ',
  )
}

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i

/** The page with its policy before everything that could load or run; only its letters come first. Throws without them. */
export function withPolicy(html: string, trusted: string, setting: Setting): string {
  if (!CHARSET.test(html)) throw new Error('A page must say its charset first')
  const script = insides(html).runs ? `\n<script>${trusted}</script>` : ''
  const whole = html.replace(CHARSET, found => found + script)
  // Single quotes stand in every policy, double ones in none.
  const policy = `\n<meta http-equiv="Content-Security-Policy" content="${policyOf(whole, setting)}">`
  return whole.replace(CHARSET, found => found + policy)
}

/** The script that says which text is trusted, without its comments. */
export async function trustedScript(): Promise<string> {
  return (await classic('trusted.ts')).replace(/^\s*\/\/.*\n|\/\*\*[\s\S]*?\*\/\s*/gm, '').trim()
}

/** Writes its policy into each page of a build, when the page is whole. While developing there is none: Vite writes into pages. */
export function policyPlugin({ alone, address }: Setting): Plugin {
  return {
    name: 'interview-atlas-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const trusted = await trustedScript()
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
          file.source = withPolicy(html, trusted, { alone, address })
        }
      },
    },
  }
}
