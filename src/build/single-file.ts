import type { Plugin, Rolldown } from 'vite'

/** The mode of Vite that makes it. */
export const ONE_FILE = 'file'

/** What `npm run build` calls the atlas in one file. */
const SINGLE_FILE = 'interview-atlas.html'
const NOTICES = 'third-party-licences.md'

/** What only a served page has beside it. `index.html` marks it. */
const SERVED_ONLY = /\s*<!-- served -->[\s\S]*?<!-- \/served -->/g
/** What Vite puts into the page for files of their own. */
const LINKED =
  /\s*<(?:script type="module"[^>]* src="[^"]*"><\/script>|link rel="(?:stylesheet|modulepreload)"[^>]*>)/g

/** A script that may stand inside a page: nothing in its strings ends it, or begins an HTML comment. */
export const insideScript = (code: string): string =>
  code.replace(/<(?=\/script)/gi, String.raw`\x3c`).replace(/<(?=!--)/g, String.raw`\x3c`)

/** A style sheet that may stand inside a page. */
export const insideStyle = (css: string): string => css.replace(/<(?=\/style)/gi, String.raw`\3c `)

/** Licence notices as a block that no browser runs or shows. */
const insideText = (text: string): string => text.replace(/<(?=\/script|!--)/gi, '&lt;')

/**
 * The whole page in one text: its style in the head, its notices and its script at the end of the body. The script is
 * a classic one: modules do not run from file://. It stands last because the page must be there when it runs.
 */
export function onePage(html: string, { css, code, notices }: Record<'css' | 'code' | 'notices', string>) {
  const page = html.replace(SERVED_ONLY, '').replace(LINKED, '')
  const head = `    <style>${insideStyle(css)}</style>\n  </head>`
  const body = [
    `    <script type="text/plain" id="third-party-licences">\n${insideText(notices)}</script>`,
    `    <script>${insideScript(code)}</script>\n  </body>`,
  ].join('\n')
  // Functions: in a text, `$&` and its like would mean something.
  return page.replace(/ *<\/head>/, () => head).replace(/ *<\/body>/, () => body)
}

/** With `vite build --mode file`: writes the atlas in one file that opens by double-click, and nothing else. */
export function singleFilePlugin(): Plugin {
  return {
    name: 'interview-atlas-single-file',
    apply: (_, { mode, command }) => command === 'build' && mode === ONE_FILE,
    enforce: 'post',
    config: () => ({
      build: {
        assetsInlineLimit: Number.POSITIVE_INFINITY,
        cssCodeSplit: false,
        modulePreload: false,
        // It is put beside the build for the web.
        emptyOutDir: false,
        copyPublicDir: false,
        // Its size is no news after that of its parts.
        reportCompressedSize: false,
        rolldownOptions: {
          output: { format: 'iife', codeSplitting: false },
          // Vite's own loader of parts mentions it, and has no parts to load here.
          checks: { emptyImportMeta: false },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const scripts = files.filter(file => file.type === 'chunk')
        const html = textOf(bundle, 'index.html')
        const css = files.filter(({ fileName }) => fileName.endsWith('.css')).map(({ fileName }) => fileName)
        const [script] = scripts
        if (!script || scripts.length > 1 || css.length !== 1) {
          this.error(`One script and one style sheet were expected, not ${scripts.length} and ${css.length}`)
        }
        const source = onePage(html, {
          css: css.map(name => textOf(bundle, name)).join('\n'),
          code: script.code,
          notices: textOf(bundle, NOTICES),
        })
        for (const name of Object.keys(bundle)) delete bundle[name]
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source })
      },
    },
  }
}

/** The text of a file of the bundle; throws when it is not there. */
function textOf(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name]
  if (file?.type !== 'asset') throw new Error(`The build has no ${name}`)
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)
}
