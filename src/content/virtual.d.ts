declare module 'virtual:edition' {
  /** The edition as compiled and checked by the build. */
  const edition: import('../model/edition').Edition
  export default edition
}

declare module 'virtual:glossary' {
  /** What explains the words, from the same compilation. */
  const glossary: import('../model/edition').Glossary
  export default glossary
}

declare module 'virtual:lessons' {
  /** The lessons of the editors, from the same compilation. */
  const lessons: readonly import('../model/edition').WrittenLesson[]
  export default lessons
}
