// The first script of every page that runs any. The build strips the types and writes it into the head, behind the
// policy that asks for it: before anything else can run, and with no file of its own to wait for. Where a browser knows
// Trusted Types, text becomes HTML or the address of a script only if this answers with it. What it answers with null
// is refused and reported.

interface Rules {
  readonly createHTML: (text: string) => string | null
  readonly createScriptURL: (address: string) => string | null
}
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): unknown
}

/** An open scope: nothing of this is left for other scripts to find. */
{
  /** Leaflet writes it when it is loaded, to learn whether there is SVG. */
  const html = ['<svg/>']
  /** The worker that keeps the atlas for use without a network. */
  const scripts = ['./sw.js']
  const passed = (list: readonly string[]) => (text: string) => (list.includes(text) ? text : null)
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: passed(html), createScriptURL: passed(scripts) })
}

export {}
