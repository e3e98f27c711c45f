/** The styles that a citation processor has made forms of. */
export const STYLES = ['gb-t-7714', 'chicago', 'apa', 'mla', 'gost'] as const
export type Style = (typeof STYLES)[number]
