declare module 'virtual:words/*' {
  /** The words of the edition in one language. */
  const words: import('../model/parcel').Parcel<import('../model/apart').Words>
  export default words
}

declare module 'virtual:about/*' {
  /** The page about the atlas in one language, as compiled and checked by the build. */
  const about: import('../model/parcel').Parcel<import('../model/about').About>
  export default about
}
