declare module 'virtual:edition' {
  /** The edition as compiled and checked by the build. */
  const edition: import('../model/edition').Edition
  export default edition
}
