/** The one door to the content: what the build has checked. */
export { default as edition } from 'virtual:edition'
