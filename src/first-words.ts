/** Stands behind the served first screen: puts in its words in the reader's language, and remembers what is clicked before the app is there. */
const { first, firstWords } = document.documentElement.dataset
const app = document.getElementById('app')
let shown = app?.querySelector<HTMLElement>('.served')

if (first === 'none') shown?.remove()
else if (app && shown) {
  const other = document.querySelector<HTMLTemplateElement>(`template[data-first="${first}"]`)
  const translated = other?.content.querySelector<HTMLElement>('.served')
  const land = shown.querySelector('.still svg')
  if (translated && land) {
    translated.querySelector('.still')?.prepend(land)
    shown.replaceWith(translated)
    shown = translated
  }
  if (firstWords === 'none') shown.querySelector('.page')?.replaceChildren()
  // Without script its buttons would do nothing: it is served inert.
  shown.inert = false
  shown.addEventListener('click', ({ target }) => {
    const entry = target instanceof Element ? target.closest<HTMLElement>('[data-row],[data-place]') : null
    const place = entry?.dataset.row ?? entry?.dataset.place
    if (!entry || entry.matches('a') || place === undefined) return
    app.querySelector('.is-early')?.classList.remove('is-early')
    entry.classList.add('is-early')
    app.dataset.early = place
  })
}
for (const template of document.querySelectorAll('template[data-first]')) template.remove()

export {}
