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
