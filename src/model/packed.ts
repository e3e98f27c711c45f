/** Data as JSON, deflated without a header, in base64. */
export interface Packed {
  readonly packed: string
}

const isPacked = (given: unknown): given is Packed =>
  typeof given === 'object' && given !== null && 'packed' in given

/** The data of a module that is fetched when it is wanted, unpacked if it is packed. */
export async function unpack<T extends object>(
  module: Promise<{ readonly default: T | Packed }>,
): Promise<T> {
  const { default: given } = await module
  if (!isPacked(given)) return given
  const bytes = Uint8Array.from(atob(given.packed), character => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return (await new Response(stream).json()) as T
}
