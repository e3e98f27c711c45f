// The little we use of packages that come without types.
declare module 'fontkit' {
  export function create(font: Uint8Array): { readonly characterSet: readonly number[] }
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Uint8Array>
}

declare module '@citation-js/core' {
  interface Options {
    readonly forceType?: string
    readonly generateGraph: false
  }
  /** Reads records of a known format into CSL-JSON, cleaned. */
  export class Cite {
    constructor(records: string, options: Options)
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
