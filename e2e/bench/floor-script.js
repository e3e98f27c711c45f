// What the floor page does: a press on a country or its row shows its words, a drag moves the map.
const map = document.getElementById('map')
const overview = document.getElementById('overview')
let shown = overview
let [x, y, held, moved] = [0, 0, null, false]

function show(id) {
  const words = document.getElementById(`words-${id}`)
  if (!words) return
  for (const pressed of map.querySelectorAll('[aria-pressed]')) pressed.removeAttribute('aria-pressed')
  shown.hidden = true
  shown = shown === words ? overview : words
  if (shown === words) {
    overview.parentElement.append(words)
    map.querySelector(`[data-place="${id}"]`)?.setAttribute('aria-pressed', 'true')
  }
  shown.hidden = false
}

document.addEventListener('click', event => {
  const place = event.target instanceof Element && event.target.closest('[data-place]')
  if (place && !moved) show(place.getAttribute('data-place'))
})
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && shown !== overview) show(shown.id.slice('words-'.length))
})

map.addEventListener('pointerdown', event => {
  held = [event.clientX - x, event.clientY - y]
  moved = false
})
addEventListener('pointermove', event => {
  if (!held) return
  const [left, top] = [event.clientX - held[0], event.clientY - held[1]]
  moved ||= Math.abs(left - x) + Math.abs(top - y) > 3
  if (!moved) return
  ;[x, y] = [left, top]
  map.style.transform = `translate3d(${x}px,${y}px,0)`
})
addEventListener('pointerup', () => {
  held = null
})
