import { z } from 'zod'

/**
 * Hosts whose pages were found under plain http and are cited as they were found: an address that nobody has opened
 * would be no citation. Everything else is https.
 */
const PLAIN_HTTP: ReadonlySet<string> = new Set([
  'de.brnn.com',
  'ecns.cn',
  'en.cidca.gov.cn',
  'en.people.cn',
  'en.qstheory.cn',
  'eng.chinamil.com.cn',
  'eng.sectsco.org',
  'english.mofcom.gov.cn',
  'german.china.org.cn',
  'global.chinadaily.com.cn',
  'www.newscentralasia.net',
  'www.seeningxia.com',
  'xinhuanet.com',
  'xsdnews.net',
])

const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || PLAIN_HTTP.has(hostname)
}

/** The address of a page that content cites. */
export const WebAddress = z
  .httpUrl({ error: 'is not an address of the web', abort: true })
  .refine(isSafe, 'is not https; a host that has nothing else is listed in src/content/web-address.ts')
