declare const wellFormed: unique symbol

/** XML that only the functions of this file make, so that no word gets into a document unescaped. */
export type Xml = string & { readonly [wellFormed]: true }

/** What XML 1.0 has no way to write. */
// oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u

const CODES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escape(words: string, unsafe: RegExp): string {
  if (FORBIDDEN.test(words)) throw new Error(`XML cannot hold every character of “${words}”`)
  return words.replace(unsafe, character => CODES[character] ?? character)
}

/** Words as the content of an element. Throws on a character that XML cannot hold. */
export const text = (words: string): Xml => escape(words, /[&<>\r]/g) as Xml

/** Attributes in the order given; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** An element with its content in order and nothing between. */
export function element(name: string, attributes: Attributes, ...content: readonly Xml[]): Xml {
  const written = Object.entries(attributes)
    .filter((attribute): attribute is [string, string] => attribute[1] !== undefined)
    .map(([key, value]) => ` ${key}="${escape(value, /[&<"\t\n\r]/g)}"`)
    .join('')
  const inner = content.join('')
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Xml
}

/** The same with each part of the content on a line of its own: for elements where white space has no meaning. */
export const block = (name: string, attributes: Attributes, ...content: readonly Xml[]): Xml =>
  element(name, attributes, ...content.map(part => `\n${part}` as Xml), '\n' as Xml)

/** A document with its processing instructions. */
export const document = (instructions: readonly string[], root: Xml): string =>
  `${['<?xml version="1.0" encoding="UTF-8"?>', ...instructions].join('\n')}\n${root}\n`
