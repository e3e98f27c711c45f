/** Where this copy of the atlas is found: as the build was told, else the page's own address, which a frame does not change. */
function home(): string | null {
  if (__ATLAS_URL__ !== '') return __ATLAS_URL__
  if (!/^https?:$/.test(location.protocol)) return null
  const own = new URL(location.href)
  own.search = ''
  own.hash = ''
  return own.href
}

/** A relative link as an address that works elsewhere, in ASCII; null in a copy opened from a disk, which has none. */
export function absolute(href: string): string | null {
  const base = home()
  return base === null ? null : new URL(href, base).href
}
