// The little we use of a package that comes without types.
declare module 'jsonld' {
  interface RemoteDocument {
    readonly contextUrl?: string
    readonly document: unknown
    readonly documentUrl: string
  }
  const jsonld: {
    /** Throws, in safe mode, where something would be lost. */
    expand(
      document: unknown,
      options: {
        readonly base: string
        readonly safe: boolean
        readonly documentLoader: (url: string) => Promise<RemoteDocument>
      },
    ): Promise<readonly unknown[]>
  }
  export default jsonld
}
