/** The one door to the content: what the build has checked. */
export { default as edition } from 'virtual:edition'

/** What explains the words; a file of its own, fetched when it is wanted. */
export const loadGlossary = async () => (await import('virtual:glossary')).default

/** The lessons that ship with the atlas; a file of its own. */
export const loadLessons = async () => (await import('virtual:lessons')).default
