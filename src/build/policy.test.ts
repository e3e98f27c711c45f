import { createHash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { policyOf, trustedScript, withPolicy } from './policy'

const SERVED = { alone: false }
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`
const MODULE = '<script type="module" crossorigin src="./a.js"></script>'

/** What a policy says of one thing. */
function said(policy: string, directive: string): string | undefined {
  const found = policy.split('; ').find(each => each.split(' ')[0] === directive)
  return found?.slice(directive.length + 1)
}

describe('the policy of a page', () => {
  it('names what stands in it by hash, in whatever order and form it stands there', () => {
    const html = page(
      `${MODULE}<script>a("<style>b{}</style>")</script><style media="print">c{}</style>`,
      '<SCRIPT type=module>d()</SCRIPT><!-- <script>e()</script> --><script type="application/ld+json">{}</script>',
    )
    const policy = policyOf(html, SERVED)
    expect(said(policy, 'script-src')).toBe(`'self' ${hashOf('a("<style>b{}</style>")')} ${hashOf('d()')}`)
    expect(said(policy, 'style-src')).toBe(`'self' ${hashOf('c{}')}`)
  })

  it('lets the served atlas ask its own host, and nobody else', () => {
    const policy = policyOf(page(MODULE), SERVED)
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
        "object-src 'none'; require-trusted-types-for 'script'; trusted-types default",
    )
  })

  it('names the host where the build knows it, for frames without an origin', () => {
    const policy = policyOf(page(MODULE), { ...SERVED, address: 'https://example.org/atlas/?a=1' })
    expect(said(policy, 'script-src')).toBe("'self' https://example.org/atlas/")
    expect(said(policy, 'font-src')).toBe("'self' https://example.org/atlas/")
  })

  it('lets the atlas in one file ask nobody', () => {
    const policy = policyOf(page('<style>a{}</style>', '<script>b()</script>'), { alone: true })
    expect(said(policy, 'script-src')).toBe(hashOf('b()'))
    expect(said(policy, 'style-src')).toBe(hashOf('a{}'))
    expect(policy).not.toContain("'self'")
    expect(policy).not.toMatch(/https?:/)
  })

  it('lets a page without scripts run none', () => {
    const policy = policyOf(page('<style>a{}</style>', '<script type="text/plain">b</script>'), SERVED)
    expect(said(policy, 'script-src')).toBe("'none'")
    expect(said(policy, 'img-src')).toBe("'none'")
    expect(said(policy, 'trusted-types')).toBe("'none'")
  })

  it('names each style attribute by hash, and has no other word for them', () => {
    const html = page(MODULE, '<p style="left: 5%">a</p><p title=">" style=\'--a: "b"\'>style="no"</p>')
    expect(said(policyOf(html, SERVED), 'style-src-attr')).toBe(
      `'unsafe-hashes' ${hashOf('left: 5%')} ${hashOf('--a: "b"')}`,
    )
    expect(said(policyOf(page(MODULE), SERVED), 'style-src-attr')).toBeUndefined()
  })

  it('never lets scripts stand in the page unnamed, or text be run', () => {
    const policy = policyOf(page(MODULE, '<p style="a: b">c</p><script>d()</script>'), SERVED)
    expect(said(policy, 'script-src')).not.toMatch(/unsafe|data:|\*/)
    expect(policy).not.toContain('unsafe-inline')
  })
})

it('stands before everything but the letters of the page, and the script that it asks for comes next', () => {
  const html = withPolicy(page(`<link rel="icon" href="a.svg">${MODULE}`), 'trust()', SERVED)
  expect(html).toMatch(
    /<head><meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="[^"]*">\s*<script>trust\(\)<\/script><link/,
  )
  expect(html).toContain(hashOf('trust()'))
})

it('puts no script into a page that runs none, and refuses a page that does not say its letters', () => {
  expect(withPolicy(page('<style>a{}</style>'), 'trust()', SERVED)).not.toContain('trust()')
  expect(() => withPolicy('<html></html>', 'trust()', SERVED)).toThrow('charset')
})

describe('the script that says which text is trusted', () => {
  interface Rules {
    createHTML: (text: string) => unknown
    createScriptURL: (address: string) => unknown
    createScript?: unknown
  }
  const rules = async () => {
    const made: Record<string, Rules> = {}
    const trustedTypes = { createPolicy: (name: string, policy: Rules) => (made[name] = policy) }
    runInNewContext(await trustedScript(), { trustedTypes })
    return made
  }

  it('passes the constants of Leaflet and our worker, and nothing else', async () => {
    const { default: policy, ...others } = await rules()
    expect(policy?.createHTML('<svg/>')).toBe('<svg/>')
    expect(policy?.createScriptURL('./sw.js')).toBe('./sw.js')
    for (const text of ['', '<svg/> ', '<svg/onload=a>', '<p>a</p>'])
      expect(policy?.createHTML(text)).toBeNull()
    for (const text of ['./sw.js?a', 'sw.js', 'https://example.org/sw.js'])
      expect(policy?.createScriptURL(text)).toBeNull()
    expect(policy?.createScript).toBeUndefined()
    expect(others).toEqual({})
  })

  it('does nothing where a browser does not know of it', async () => {
    const script = await trustedScript()
    expect(() => void runInNewContext(script, {})).not.toThrow()
    expect(script).not.toMatch(/\/\/|\/\*/)
  })
})
