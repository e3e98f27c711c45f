import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { collect, TIERS, type Text, looseRange, undrawable, unicodeRange } from './characters'

const VIRTUAL = 'virtual:fonts.css'
const SRC = join(import.meta.dirname, '..')
const CACHE = join(SRC, '../node_modules/.cache/fonts')
/** Change it when this file makes other fonts out of the same characters. */
const RECIPE = 7

/** Served as published: their licence reserves the name for unchanged files. Without optical sizes, which would weigh more than the letters. */
const PUBLISHED = [
  { name: '@fontsource-variable/source-serif-4', css: 'wght.css' },
  { name: '@fontsource-variable/source-sans-3', css: 'index.css' },
]
const SLICES = /-(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2/

/** Cut to our characters: no name is reserved, and whole they are 1.1 to 1.5 MB each. */
const CUT = [
  { name: '@fontsource/noto-serif-sc', family: 'Noto Serif SC' },
  { name: '@fontsource/noto-sans-sc', family: 'Noto Sans SC' },
]
const WEIGHTS = [
  { weight: 400, range: '100 499' },
  { weight: 600, range: '500 900' },
]

/** How the faces that come by themselves stand in a line of 1 em, from their files. */
const RISE = {
  'Source Sans 3': { ascent: 1.024, descent: 0.4 },
  'Source Serif 4': { ascent: 1.036, descent: 0.335 },
}

/**
 * Fonts that readers have, by how much each must be stretched to set the English translation as wide as the face that
 * is still loading, so that lines break alike. Fonts in one row have the same widths: Arial and Times New Roman on
 * Windows, macOS and ChromeOS, the others on Android and Linux. Of several at hand the last counts.
 */
const STRETCH: readonly (readonly [face: keyof typeof RISE, own: readonly string[], stretch: number])[] = [
  ['Source Sans 3', ['DejaVu Sans'], 0.828],
  ['Source Sans 3', ['Arial', 'Liberation Sans', 'Arimo', 'Roboto'], 0.947],
  ['Source Serif 4', ['DejaVu Serif'], 0.927],
  ['Source Serif 4', ['Noto Serif'], 0.995],
  ['Source Serif 4', ['Times New Roman', 'Liberation Serif', 'Tinos'], 1.181],
]

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`

const STAND_INS = STRETCH.map(
  ([face, own, stretch]) => `@font-face {
  font-family: '${face} Fallback';
  src: ${own.map(name => `local('${name}')`).join(', ')};
  size-adjust: ${percent(stretch)};
  ascent-override: ${percent(RISE[face].ascent / stretch)};
  descent-override: ${percent(RISE[face].descent / stretch)};
  line-gap-override: 0%;
}`,
).join('\n')

/** The interface itself; a tenth of it stands on the first screen. */
const EARLY = /^language\/\w+\/interface\.ts$/
/** Its words that the first screen shows: without them here, they would fetch files of their own. */
const LABELS =
  /^ {2}(title|notInText|legend|strictness|reason|how|whereInAnswers|pointsHeading|otherPlaces|dated|published|asOf):.*$|^ {2}(nav|footer): \{[^}]*\}|^ {4}open:.*$/gm
/** Words that every first screen shows, whatever the language: by file, the keys that hold them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'places.json': ['name', 'short'],
  'source.json': ['title', 'subtitle', 'headings', 'dateline', 'publisher'],
}
const WORDS = /^language\/\w+\/(\w+\.json)$/

const require = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`))

/** Everything that can put a Chinese character on the screen. `src` is the folder that holds `content` and `language`. */
export function readTexts(src = SRC): Text[] {
  const files = (folder: string, kind: RegExp) =>
    readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => kind.test(name))
      .map(name => `${folder}/${name.split(sep).join('/')}`)
      .sort()
  const all = [...files('content', /\.(json|txt|md)$/), ...files('language', /\.(ts|json|md)$/)].map(
    file => ({
      file,
      text: readFileSync(join(src, file), 'utf8'),
    }),
  )
  const languages = 'model/language.ts'
  return [
    { file: languages, tier: 'names', text: readFileSync(join(src, languages), 'utf8') },
    ...all.map(({ file, text }) => ({ file, tier: 'names' as const, text: namesIn(file, text) })),
    ...all.map(({ file, text }) => ({
      file,
      tier: EARLY.test(file) ? ('interface' as const) : ('rest' as const),
      text,
    })),
  ]
}

/** What every first screen shows of this file, whatever the language. */
function namesIn(file: string, text: string): string {
  const keys = NAMES[WORDS.exec(file)?.[1] ?? '']
  if (keys) return JSON.stringify(pick(JSON.parse(text), keys))
  if (file.endsWith('.txt')) return text.split('\u3000\u3000')[0] ?? ''
  if (EARLY.test(file)) return (text.match(LABELS) ?? []).join()
  return ''
}

/** The values of these keys, however deep they lie. */
function pick(data: unknown, keys: readonly string[]): unknown[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    keys.includes(key) ? [value] : pick(value, keys),
  )
}

/** Makes the fonts and their style sheet, or finds them made; gives the style sheet's path. Throws, naming each character no font draws. */
export async function makeFonts(texts: readonly Text[], cache = CACHE): Promise<string> {
  const tiers = collect(texts)
  const versions = [...PUBLISHED, ...CUT, { name: 'subset-font' }].map(({ name }) =>
    readFileSync(join(folderOf(name), 'package.json'), 'utf8'),
  )
  const key = createHash('sha256')
    .update(JSON.stringify([RECIPE, tiers, versions]))
    .digest('hex')
  const folder = join(cache, key.slice(0, 16))
  const sheet = join(folder, 'fonts.css')
  if (existsSync(sheet)) return sheet

  // Made aside and then renamed: two builds at once, or one broken off, leave nothing half made.
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  try {
    const faces = PUBLISHED.map(font => publishedFaces(font, folder))
    for (const font of CUT) {
      for (const weight of WEIGHTS) faces.push(await cutFaces(font, weight, tiers, texts, aside))
    }
    writeFileSync(join(aside, 'fonts.css'), [STAND_INS, ...faces].join('\n'))
    if (!existsSync(folder)) renameSync(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return sheet
}

/** The faces of a package that we show, with addresses as seen from our style sheet. */
function publishedFaces({ name, css }: (typeof PUBLISHED)[number], from: string): string {
  const folder = folderOf(name)
  const faces = readFileSync(join(folder, css), 'utf8').match(/@font-face \{[^}]*\}/g) ?? []
  return faces
    .filter(face => SLICES.test(face))
    .map(face =>
      face.replace(/url\(([^)]*)\)/, (_, url: string) => {
        const path = relative(from, join(folder, url)).split(sep).join('/')
        return `url('${path}')`
      }),
    )
    .join('\n')
}

/** Cuts one weight into a file for each tier, and gives their faces. */
async function cutFaces(
  { name, family }: (typeof CUT)[number],
  { weight, range }: (typeof WEIGHTS)[number],
  tiers: ReturnType<typeof collect>,
  texts: readonly Text[],
  folder: string,
): Promise<string> {
  const base = name.replace(/^.*\//, '')
  const source = readFileSync(
    join(folderOf(name), 'files', `${base}-chinese-simplified-${weight}-normal.woff2`),
  )
  const drawn = new Set(create(source).characterSet)
  const missing = undrawable(
    TIERS.flatMap(tier => tiers[tier]),
    drawn,
    texts,
  )
  if (missing.length > 0) throw new Error(`${family} ${weight} cannot draw:\n  ${missing.join('\n  ')}`)
  const faces: string[] = []
  // Of faces whose ranges overlap the last one is taken: the largest, which stands first, need not list its own.
  for (const tier of TIERS.toReversed()) {
    const chars = tiers[tier]
    if (chars.length === 0) continue
    const file = `${base}-${weight}-${tier}.woff2`
    writeFileSync(join(folder, file), await subsetFont(source, chars.join(''), { targetFormat: 'woff2' }))
    faces.push(`@font-face {
  font-family: '${family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${range};
  src: url('./${file}') format('woff2');
  unicode-range: ${tier === 'rest' ? looseRange(chars) : unicodeRange(chars)};
}`)
  }
  return faces.join('\n')
}

/** Gives the app `virtual:fonts.css`. While developing, a new character shows in its own font after a restart. */
export function fontsPlugin(): Plugin {
  return {
    name: 'interview-atlas-fonts',
    async resolveId(id) {
      if (id !== VIRTUAL) return undefined
      try {
        // A real file: Vite then finds, hashes and serves what it names, in the build and while developing.
        return await makeFonts(readTexts())
      } catch (error) {
        return this.error(error instanceof Error ? error.message : String(error))
      }
    },
  }
}
