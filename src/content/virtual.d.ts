declare module 'virtual:edition' {
  /** The edition as compiled and checked by the build, without its words. */
  const edition: import('../model/apart').Bare
  export default edition
}

declare module 'virtual:glossary' {
  /** What explains the words, from the same compilation. */
  const glossary: import('../model/edition').Glossary | import('../model/packed').Packed
  export default glossary
}

declare module 'virtual:afterwards' {
  /** What became of the words, from the same compilation. */
  const afterwards: import('../model/outcome').Afterwards | import('../model/packed').Packed
  export default afterwards
}

declare module 'virtual:data' {
  /** The files of the open data, as the build has written them. */
  const files: readonly import('../model/open-data').DataFile[] | import('../model/packed').Packed
  export default files
}

declare module 'virtual:lessons' {
  /** The lessons of the editors, from the same compilation. */
  const lessons: readonly import('../model/edition').WrittenLesson[] | import('../model/packed').Packed
  export default lessons
}
