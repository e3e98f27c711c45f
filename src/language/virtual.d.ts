declare module 'virtual:words/*' {
  /** The words of the edition in one language. */
  const words: import('../model/apart').Words | import('../model/packed').Packed
  export default words
}

declare module 'virtual:about/*' {
  /** The page about the atlas in one language, as compiled and checked by the build. */
  const about: import('../model/about').About | import('../model/packed').Packed
  export default about
}
