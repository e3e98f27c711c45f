import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// A rule whose glob never matches is silent, so each arrow of the layout is tried with an import against it.

const ROOT = join(import.meta.dirname, '../..')
const ARROW = 'eslint(no-restricted-imports)'

/** By file, imports that lint must refuse. */
const REFUSED: Record<string, readonly string[]> = {
  'src/model/a.ts': [
    '../content/load',
    '../state/store',
    '../views/shared/strings',
    '../language/en',
    '../build/edition',
    'react',
    'react-dom/client',
    'leaflet',
    'react-leaflet',
    'zustand',
    'zod',
  ],
  'src/content/a.ts': [
    '../state/store',
    '../views/shared/strings',
    '../language/en',
    '../build/edition',
    'react',
    'zustand',
    'leaflet',
  ],
  'src/content/load.ts': ['zod', './schema', './compile'],
  'src/state/a.tsx': [
    '../content/load',
    '../views/app/App',
    '../language/en',
    '../build/edition',
    'leaflet',
    'react-leaflet',
    '@react-leaflet/core',
    'zod',
  ],
  'src/language/a.ts': [
    '../content/load',
    '../state/store',
    '../views/shared/strings',
    '../build/edition',
    'react',
    'zustand',
  ],
  'src/build/a.ts': ['../state/store', '../views/shared/strings', '../main', 'leaflet'],
  'src/views/panel/a.tsx': [
    '../map/Plate',
    '../text/TextView',
    '../app/App',
    '../../content/load',
    '../../build/edition',
    'leaflet',
    'leaflet/dist/leaflet.css',
    'react-leaflet',
    '@react-leaflet/core',
    'zod',
    '@dnd-kit/core',
  ],
  'src/views/shared/a.tsx': ['../map/Plate', '../panel/Panel', '../../content/load', 'leaflet', 'uqr'],
  'src/views/shared/Qr.tsx': ['../panel/Panel', '../../state/store', 'leaflet'],
  'src/views/lessons/a.tsx': ['../panel/Panel', 'leaflet', 'idb', 'zod/mini'],
  'src/views/map/a.tsx': ['../panel/Panel', '../app/App', '../../content/load', '../../build/edition', 'zod'],
  'src/views/app/a.tsx': [
    '../map/shades',
    '../panel/counts',
    '../panel/panel.css',
    '../../content/load',
    '../../build/edition',
    'leaflet',
  ],
  'src/main.tsx': ['./content/schema', './build/edition', './language/en', 'leaflet', 'zod'],
}

/** By file, imports that it needs. */
const WELCOME: Record<string, readonly string[]> = {
  'src/model/a.ts': ['./edition', 'geojson'],
  'src/model/a.test.ts': ['./edition', 'vitest', 'node:fs'],
  'src/content/a.ts': ['../model/edition', './schema', 'zod'],
  'src/content/load.ts': ['virtual:edition'],
  'src/state/a.tsx': [
    '../model/view',
    '../model/address',
    'react',
    'zustand',
    'zustand/vanilla',
    'idb',
    'zod/mini',
  ],
  'src/language/a.ts': ['../model/edition', './en'],
  'src/build/a.ts': ['../content/compile', '../model/edition', './fonts', 'vite', 'node:fs'],
  'src/views/panel/a.tsx': [
    '../shared/Strip',
    './Counts',
    './panel.css',
    '../../model/panel',
    '../../state/context',
    '../../language/en',
    'react',
    'react-dom',
  ],
  'src/views/shared/Qr.tsx': ['react', 'uqr'],
  'src/views/lessons/a.tsx': ['../shared/strings', '@dnd-kit/core', '@dnd-kit/sortable'],
  'src/views/shared/picture/a.tsx': [
    '../strings',
    './frame',
    './picture.css',
    '../../../model/albers',
    '../../../state/context',
    '../../../language/en',
    '../../../../geo/built/countries.json',
    'topojson-client',
    'react',
  ],
  'src/views/map/a.tsx': [
    '../shared/strings',
    '../shared/picture/geography',
    './crs',
    'leaflet',
    'react-leaflet',
    '@react-leaflet/core',
    'leaflet/dist/leaflet.css',
    '../../../geo/built/countries.json',
  ],
  'src/views/app/a.tsx': ['../map/Plate', '../panel/Panel', '../shared/strings', './Header', './app.css'],
  'src/main.tsx': [
    './content/load',
    './model/concordance',
    './state/store',
    './views/app/App',
    'virtual:fonts.css',
    'react-dom/client',
  ],
}

/** Ways to turn text into HTML, or text into code. */
const SINKS = [
  'document.body.innerHTML = words',
  'document.body.outerHTML = words',
  "document.body.insertAdjacentHTML('beforeend', words)",
  'document.write(words)',
  'document.writeln(words)',
  'frame.srcdoc = words',
  'document.createRange().createContextualFragment(words)',
  'document.body.setHTMLUnsafe(words)',
  'export const a = <p dangerouslySetInnerHTML={{ __html: words }} />',
  'export const a = <iframe title="a" sandbox="" srcDoc={words} />',
  'eval(words)',
  'export const a = new Function(words)',
  "setTimeout('words')",
  "export const a = 'javascript:words'",
]

/** Ways to have Leaflet turn text into HTML, each in a file of the map. */
const LEAFLET = [
  "import { popup } from 'leaflet'",
  "import { Tooltip } from 'leaflet'",
  "import { divIcon } from 'leaflet'",
  "import { control } from 'leaflet'",
  "import L from 'leaflet'",
  "import * as L from 'leaflet'",
  "import { Popup } from 'react-leaflet'",
  "import { Tooltip } from 'react-leaflet'",
  "import { AttributionControl } from 'react-leaflet'",
  "import { LayersControl } from 'react-leaflet'",
  'layer.bindPopup(words)',
  'layer.bindTooltip(words)',
  'layer.setPopupContent(words)',
  'layer.setTooltipContent(words)',
  'map.openPopup(words)',
  'map.openTooltip(words)',
  'map.attributionControl.addAttribution(words)',
  'layers.addOverlay(layer, words)',
]

interface Report {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[]
}

let folder = ''
/** `file:line rule`, for each rule that fired. */
let fired = new Set<string>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'))
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const write = (file: string, lines: readonly string[]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), lines.join('\n'))
  }
  for (const file of new Set([...Object.keys(REFUSED), ...Object.keys(WELCOME)])) {
    write(
      file,
      importsOf(file).map(name => `import '${name}'`),
    )
  }
  SINKS.forEach((sink, index) => {
    write(`src/views/panel/sink-${index}.tsx`, [sink])
  })
  LEAFLET.forEach((way, index) => {
    write(`src/views/map/way-${index}.tsx`, [way])
  })
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format=json', 'src'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const { diagnostics } = JSON.parse(stdout) as Report
  fired = new Set(
    diagnostics.map(
      ({ code, filename, labels }) => `${filename.replaceAll('\\', '/')}:${labels[0]?.span.line} ${code}`,
    ),
  )
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const importsOf = (file: string) => [...(REFUSED[file] ?? []), ...(WELCOME[file] ?? [])]
const pairs = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([file, names]) => names.map(name => [file, name] as const))
const firedAt = (file: string, name: string) =>
  fired.has(`${file}:${importsOf(file).indexOf(name) + 1} ${ARROW}`)

describe('an import against the arrows is refused', () => {
  it.each(pairs(REFUSED))('%s ← %s', (file, name) => {
    expect(firedAt(file, name)).toBe(true)
  })
})

describe('an import along the arrows is welcome', () => {
  it.each(pairs(WELCOME))('%s ← %s', (file, name) => {
    expect(firedAt(file, name)).toBe(false)
  })
})

/** The rules that fired in a file. */
const rulesOf = (file: string) =>
  [...fired].filter(line => line.startsWith(`${file}:`)).map(line => line.replace(/^\S* /, ''))

it.each(SINKS.map((sink, index) => [sink, index] as const))('refuses %s', (_sink, index) => {
  expect(rulesOf(`src/views/panel/sink-${index}.tsx`)).toContainEqual(
    expect.stringMatching(/restricted-properties|no-danger|forbid-dom-props|eval|new-func|script-url/),
  )
})

it.each(LEAFLET.map((way, index) => [way, index] as const))('refuses of Leaflet: %s', (_way, index) => {
  expect(rulesOf(`src/views/map/way-${index}.tsx`)).toContainEqual(
    expect.stringMatching(/no-restricted-(imports|properties)/),
  )
})
