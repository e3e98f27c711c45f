import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { insideScript, insideStyle, onePage } from './single-file'

const HTML = `<!doctype html>
<html>
  <head>
    <title>A</title>
    <!-- served -->
    <link rel="manifest" href="./manifest.webmanifest" />
    <!-- /served -->
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`

it('puts style, notices and script into the page and leaves out what lies beside it', () => {
  expect(onePage(HTML, { css: 'a{}', code: 'run("$&")', notices: 'MIT\n' })).toBe(`<!doctype html>
<html>
  <head>
    <title>A</title>
    <style>a{}</style>
  </head>
  <body>
    <div id="app"></div>
    <script type="text/plain" id="third-party-licences">
MIT
</script>
    <script>run("$&")</script>
  </body>
</html>
`)
})

it.each(['</script>', '</SCRIPT >', '<!-- <script>', 'a < /script/', '<\\/script>'])(
  'leaves the script that says "%s" one script that says the same',
  text => {
    const code = insideScript(JSON.stringify(text))
    expect(code).not.toMatch(/<\/script|<!--/i)
    expect(runInNewContext(code)).toBe(text)
  },
)

it('lets nothing in a style sheet end it', () => {
  expect(insideStyle('a::after{content:"</style>"}')).toBe('a::after{content:"\\3c /style>"}')
})
