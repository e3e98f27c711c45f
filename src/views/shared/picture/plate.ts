/** A picture as a file of its own: everything that it needs is inside, and nothing that a page alone understands. */

const SVG = 'http://www.w3.org/2000/svg'

/** What style sheets say of the drawing that must stand in the file. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
] as const

/** What browsers take where nothing is said: left out of the file. */
const USUAL: Readonly<Partial<Record<(typeof PROPERTIES)[number], string>>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'font-style': 'normal',
  'font-variant-numeric': 'normal',
  'letter-spacing': 'normal',
  opacity: '1',
  'paint-order': 'normal',
  stroke: 'none',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'stroke-width': '1px',
  'text-anchor': 'start',
}
/** Of letters alone: inherited by everything, and of no use to shapes. */
const OF_LETTERS = /^(font|letter|text)/

const DRAWN = new Set(['path', 'rect', 'circle', 'line', 'polyline', 'polygon', 'text', 'tspan', 'ellipse'])
const KEPT =
  /^(id|d|x|y|r|cx|cy|x1|x2|y1|y2|rx|ry|width|height|dx|dy|points|transform|viewBox|href|clip-path|clipPathUnits|patternUnits|patternTransform|patternContentUnits|dominant-baseline|textLength|lang)$/

/** A copy of a drawing that says itself what style sheets said of it. */
function standalone(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  copies.forEach((element, i) => {
    const original = originals[i]
    if (!original) return
    const style = getComputedStyle(original)
    if (style.display === 'none' || style.visibility === 'hidden') {
      element.remove()
      return
    }
    for (const { name } of Array.from(element.attributes)) if (!KEPT.test(name)) element.removeAttribute(name)
    const clip = style.getPropertyValue('clip-path')
    if (clip.startsWith('url')) element.setAttribute('clip-path', clip)
    // Of groups only this is not said by what is in them.
    if (element.localName === 'g' && style.opacity !== '1') element.setAttribute('opacity', style.opacity)
    if (!DRAWN.has(element.localName)) return
    const isLetters = element.localName === 'text' || element.localName === 'tspan'
    for (const property of PROPERTIES) {
      if (!isLetters && OF_LETTERS.test(property)) continue
      const value = style.getPropertyValue(property)
      if (value !== '' && value !== USUAL[property]) element.setAttribute(property, value)
    }
  })
  return copy
}

export interface Legend {
  /** A colour of the style sheet, resolved. */
  readonly colour: string
  readonly label: string
}

export interface Plate {
  readonly title: string
  /** What is shown, under the title. */
  readonly shown: string
  readonly legend: { readonly heading: string; readonly classes: readonly Legend[] }
  /** Lines of small print: boundaries, source, licence, address. */
  readonly notes: readonly string[]
  readonly language: string
}

/** In units of the drawing. */
const EDGE = 32
const HEAD = 92
const FOOT = 92
const LINE = 19
const INK = '#1b1a17'
const QUIET = '#55504a'
const PAPER = '#faf7f0'

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  words?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (words !== undefined) made.textContent = words
  return made
}

/** A map with title, legend, note on boundaries and credit, as one SVG document. The drawing must be in the page. */
export function plate(
  drawing: SVGSVGElement,
  { title, shown, legend, notes, language }: Plate,
): SVGSVGElement {
  const { width, height } = drawing.viewBox.baseVal
  const page = getComputedStyle(document.documentElement)
  const [serif, sans] = [page.getPropertyValue('--serif'), page.getPropertyValue('--sans')]
  const whole = {
    width: width + 2 * EDGE,
    height: HEAD + height + FOOT + notes.length * LINE + EDGE / 2,
  }
  const root = element('svg', {
    xmlns: SVG,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
    width: whole.width,
    height: whole.height,
    'xml:lang': language,
  }) as SVGSVGElement
  const letters = (y: number, size: number, family: string, fill: string) => ({
    x: EDGE,
    y,
    'font-size': size,
    'font-family': family,
    fill,
  })
  const map = standalone(drawing)
  map.setAttribute('x', String(EDGE))
  map.setAttribute('y', String(HEAD))
  root.append(
    element('title', {}, [title, shown].join(' · ')),
    element('rect', { width: whole.width, height: whole.height, fill: PAPER }),
    element('text', { ...letters(44, 30, serif, INK), 'font-weight': 600 }, title),
    element('text', letters(72, 18, sans, QUIET), shown),
    map,
    element('rect', { x: EDGE, y: HEAD, width, height, fill: 'none', stroke: INK, 'stroke-width': 1.5 }),
  )
  const base = HEAD + height
  if (legend.classes.length > 0) {
    root.append(element('text', { ...letters(base + 28, 15, sans, INK), 'font-weight': 600 }, legend.heading))
    legend.classes.forEach(({ colour, label }, i) => {
      const x = EDGE + i * 110
      root.append(
        element('rect', {
          x,
          y: base + 40,
          width: 34,
          height: 18,
          fill: colour,
          stroke: INK,
          'stroke-width': 0.7,
        }),
        element('text', { ...letters(base + 54, 15, sans, INK), x: x + 42 }, label),
      )
    })
  }
  notes.forEach((note, i) => {
    root.append(element('text', letters(base + FOOT + i * LINE, 13.5, sans, QUIET), note))
  })
  return root
}

const covers = (range: string, characters: ReadonlySet<number>): boolean =>
  range.split(',').some(part => {
    const [, from = '', to = from] = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(part.trim()) ?? []
    const [low, high] = [from.replaceAll('?', '0'), to.replaceAll('?', 'f')].map(digits =>
      parseInt(digits, 16),
    )
    return [...characters].some(code => code >= (low ?? 0) && code <= (high ?? 0))
  })

async function asDataAddress(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(new Error('The face could not be read'))
    reader.readAsDataURL(blob)
  })
}

/** The rules of the faces that words need and that the page has fetched, with the faces inside. A face that cannot be had is left out. */
async function facesFor(words: string): Promise<string> {
  const characters = new Set(Array.from(words, character => character.codePointAt(0) ?? 0))
  const fetched = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family, weight, unicodeRange }) =>
        [family.replaceAll(/['"]/g, ''), weight, unicodeRange].join(),
      ),
  )
  const rules = [...document.styleSheets].flatMap(sheet => {
    try {
      return [...sheet.cssRules].filter(rule => rule instanceof CSSFontFaceRule)
    } catch {
      // A style sheet of an extension.
      return []
    }
  })
  const embedded = rules.map(async ({ style, parentStyleSheet }) => {
    const value = (name: string) => style.getPropertyValue(name)
    const [, address] = /url\(["']?([^"')]+)/.exec(value('src')) ?? []
    const range = value('unicode-range')
    const family = value('font-family').replaceAll(/['"]/g, '')
    if (!address || !covers(range, characters)) return ''
    if (!fetched.has([family, value('font-weight') || 'normal', range].join())) return ''
    try {
      const data = await asDataAddress(new URL(address, parentStyleSheet?.href ?? document.baseURI).href)
      return `@font-face{font-family:'${family}';font-weight:${value('font-weight')};font-style:${value('font-style') || 'normal'};unicode-range:${range};src:url(${data})}`
    } catch {
      return ''
    }
  })
  return (await Promise.all(embedded)).join('\n')
}

/** The SVG document as text, with the faces of its letters. */
export async function written(root: SVGSVGElement): Promise<string> {
  const style = element('style', {}, await facesFor(root.textContent ?? ''))
  root.prepend(style)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`
}

function painted(image: HTMLImageElement, { width, height }: Extent, scale: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('There is no canvas to draw on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { canvas, points: () => context.getImageData(0, 0, canvas.width, canvas.height).data.join() }
}

/** So long a picture stands still before it is taken as whole, and so often it is looked at. */
const REST = 150
const LOOKS = 12
/** Small enough to be compared quickly, large enough to show letters. */
const PROBE = 0.25

/** Faces inside an image come after the image says that it is there: waits until it has stopped changing. */
async function settled(image: HTMLImageElement, size: Extent): Promise<void> {
  let before = ''
  for (let look = 0; look < LOOKS; look++) {
    await new Promise(resolve => setTimeout(resolve, REST))
    const now = painted(image, size, PROBE).points()
    if (now === before) return
    before = now
  }
}

interface Extent {
  readonly width: number
  readonly height: number
}

/** The picture in points, `scale` for each unit of the drawing. Rejects where the browser cannot draw it. */
export async function drawn(svg: string, size: Extent, scale: number): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  await settled(image, size)
  const { canvas } = painted(image, size, scale)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png')
  })
}
