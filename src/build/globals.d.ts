/** Version and fingerprint of this build: “0.1.0 · 3f2a9c1”. */
declare const __BUILD__: string
/** Whether this is the atlas in one file, which has nothing beside it. */
declare const __SINGLE_FILE__: boolean

declare module '*.json?parcel' {
  /** The data of the file. Whoever imports it vouches for its type. */
  const parcel: import('../model/parcel').Parcel<unknown>
  export default parcel
}
