/** HTML that this module wrote; a string beside it is text and is escaped. */
export interface Html {
  readonly html: string
}
export type Child = Html | string | readonly Child[] | null | false
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

const VOID = new Set(['meta', 'link', 'br', 'input', 'hr', 'col'])

/** Text as it stands between tags or inside a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** An element. An attribute that is false or undefined is left out, one that is true has no value. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const pairs = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined || value === false) return ''
    return value === true ? ` ${key}` : ` ${key}="${escaped(String(value))}"`
  })
  const open = `<${name}${pairs.join('')}>`
  return { html: VOID.has(name) ? open : `${open}${inner(children)}</${name}>` }
}

/** Elements and texts one after the other. */
export const inner = (children: readonly Child[]): string => children.map(written).join('')

function written(child: Child): string {
  if (child === null || child === false) return ''
  if (typeof child === 'string') return escaped(child)
  return 'html' in child ? child.html : inner(child)
}

/** A style sheet inside the page, letter for letter: its hash stands in the page’s policy. */
export function style(css: string): Html {
  if (/<\/style|<!--/i.test(css)) throw new Error('This style sheet would end its element')
  return { html: `<style>${css}</style>` }
}
