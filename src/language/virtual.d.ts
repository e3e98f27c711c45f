declare module 'virtual:about/*' {
  /** The page about the atlas in one language, as compiled and checked by the build. */
  const about: import('../model/about').About | import('../model/packed').Packed
  export default about
}
