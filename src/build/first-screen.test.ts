import { expect, it } from 'vitest'
import { compactDrawing, placeFile, withFirstScreen, withoutStyleAttributes } from './first-screen'

const SHAPE = `M0 0${'l10 10 -5 3'.repeat(12)}z`
const DRAWING = [
  '<svg class="plane" viewBox="0 0 9 9">',
  `<path class="shore" d="${SHAPE}"></path>`,
  `<path id="shape-TKM" class="country" role="button" tabindex="-1" aria-label="Turkmenistan" data-place="TKM" d="${SHAPE}"></path>`,
  '<defs><clipPath id="clip-TKM"><use href="#shape-TKM"></use></clipPath></defs>',
  '<path class="band" clip-path="url(#clip-TKM)" d="M0 0l1 1"></path></svg>',
].join('')

it('writes each shape of the drawing once, and every use of it finds it', () => {
  const drawn = compactDrawing(DRAWING)
  expect(drawn.split(SHAPE)).toHaveLength(2)
  const ids = new Set(Array.from(drawn.matchAll(/ id="([^"]*)"/g), ([, id]) => id))
  const used = Array.from(drawn.matchAll(/(?:href="|url\()#([^")]*)/g), ([, id]) => id)
  expect(used).toHaveLength(4)
  for (const id of used) expect(ids).toContain(id)
  expect(drawn).toContain('data-place="TKM"')
  expect(drawn).not.toMatch(/role=|aria-label|tabindex/)
})

it('moves styles of elements into rules, one for the same', () => {
  const rules = new Map<string, string>()
  const html = withoutStyleAttributes(
    '<i style="left:1%"></i><b style="left:1%"></b><u style="top:0"></u>',
    rules,
  )
  expect(html).toBe('<i data-s="0"></i><b data-s="0"></b><u data-s="1"></u>')
  expect([...rules.keys()]).toEqual(['left:1%', 'top:0'])
})

it('is no page without the script that starts the app', () => {
  const page = { css: '', screens: new Map(), script: '', files: {}, places: { at: '', ids: [] } }
  expect(() => withFirstScreen({ ...page, html: '<head></head>' })).toThrow('one script')
})

it('serves the first screen inert in English, in the other languages as templates without the drawing', () => {
  const html = withFirstScreen({
    html: '<head><meta name="color-scheme"><link rel="stylesheet" href="./x.css"><script type="module" crossorigin src="./app.js"></script><link rel="modulepreload" crossorigin href="./b.js"></head><body><!-- first screen --></body>',
    css: 'a{b:c}</style>',
    screens: new Map([
      ['en', `<div class="screen">${DRAWING}Words</div>`],
      ['zh', `<div class="screen">${DRAWING}词语</div>`],
      ['ru', `<div class="screen">${DRAWING}Слова</div>`],
    ]),
    script: 'script()',
    files: { en: ['./a.js'] },
    places: { at: './assets/places-0/', ids: ['TKM'] },
  })
  expect(html).toMatch(/<body><div inert lang="en" class="served screen"><svg/)
  expect(html).toMatch(
    /<template data-first="zh"><div lang="zh-Hans" class="served screen">词语<\/div><\/template>/,
  )
  expect(html.match(/<svg/g)).toHaveLength(1)
  expect(html.indexOf('script()')).toBeLessThan(html.indexOf('<style>'))
  expect(html.indexOf('<template')).toBeLessThan(html.indexOf("new Event('served')"))
  expect(html).not.toContain('stylesheet')
  // The app is asked for behind the first screen.
  expect(html).not.toMatch(/<script type="module"|<link rel="modulepreload"/)
  expect(html).toContain(
    `<script data-next='{"app":"./app.js","scripts":["./b.js"],"files":{"en":["./a.js"]},"places":{"at":"./assets/places-0/","ids":["TKM"]}}'>script()`,
  )
  expect(html.match(/<\/style>/g)).toHaveLength(1)
})

it('a place’s screen is a file that a script may put in under a policy without styles of elements', () => {
  const html = placeFile('<div class="screen"><i style="left:1%"></i>词语</div>', 'zh')
  expect(html).toContain('<html lang="zh-Hans">')
  expect(html).toContain('<div lang="zh-Hans" class="served screen"><i data-style="left:1%"></i>词语</div>')
  expect(html).not.toContain(' style=')
})
