/** Data on its way from the build to the app: there, deflated without a header in base64, or in a file of JSON. */
export type Parcel<T> = { readonly data: T } | { readonly packed: string } | { readonly at: string }

/** What a parcel holds. Rejects when its file cannot be had; that can be tried again. */
export async function unpack<T>(parcel: Parcel<T>): Promise<T> {
  if ('data' in parcel) return parcel.data
  if ('packed' in parcel) {
    const bytes = Uint8Array.from(atob(parcel.packed), character => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return (await new Response(stream).json()) as T
  }
  const answer = await fetch(parcel.at)
  if (!answer.ok) throw new Error(`${answer.status} ${parcel.at}`)
  return (await answer.json()) as T
}

/** What the served page asks for next: relative addresses. */
export interface NextFiles {
  readonly app: string
  /** Scripts that the app imports. */
  readonly scripts: readonly string[]
  /** More scripts, and data, by language tag. */
  readonly files: Readonly<Record<string, readonly string[] | undefined>>
  /** The folder with the screens of places, a file by place id and language tag, and whose they are. */
  readonly places: { readonly at: string; readonly ids: readonly string[] }
}
