import { scrollerOf } from './reading'

/** What is so many screens away is made ready to be read. */
const AHEAD = '150%'

const told = new WeakMap<Element, (near: boolean) => void>()
const observers = new WeakMap<Element, IntersectionObserver>()

/** One for each page, however much of it is watched. */
function observerOf(page: HTMLElement): IntersectionObserver {
  const known = observers.get(page)
  if (known) return known
  const made = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting)
    },
    { root: scrollerOf(page) === page ? page : null, rootMargin: `${AHEAD} 0px` },
  )
  observers.set(page, made)
  return made
}

/** Tells whether a part of the page is near what can be seen, as often as that changes; answers what ends that. */
export function watchNear(page: HTMLElement, part: Element, tell: (near: boolean) => void): () => void {
  const observer = observerOf(page)
  told.set(part, tell)
  observer.observe(part)
  return () => observer.unobserve(part)
}
