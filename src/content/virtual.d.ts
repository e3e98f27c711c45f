declare module 'virtual:edition' {
  /** The edition as compiled and checked by the build, without its words. */
  const edition: import('../model/parcel').Parcel<import('../model/apart').Bare>
  export default edition
}

declare module 'virtual:glossary' {
  /** What explains the words, from the same compilation. */
  const glossary: import('../model/parcel').Parcel<import('../model/edition').Glossary>
  export default glossary
}

declare module 'virtual:afterwards' {
  /** What became of the words, from the same compilation. */
  const afterwards: import('../model/parcel').Parcel<import('../model/outcome').Afterwards>
  export default afterwards
}

declare module 'virtual:data' {
  /** The files of the open data, as the build has written them. */
  const files: import('../model/parcel').Parcel<readonly import('../model/open-data').DataFile[]>
  export default files
}

declare module 'virtual:lessons' {
  /** The lessons of the editors, from the same compilation. */
  const lessons: import('../model/parcel').Parcel<readonly import('../model/edition').WrittenLesson[]>
  export default lessons
}
