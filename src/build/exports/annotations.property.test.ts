import fc from 'fast-check'
import { must, property, same } from '../../model/property'
import { quoteSelector } from './annotations'

/** A text that repeats itself, and a part of it. */
const repeating = fc
  .tuple(
    fc.array(fc.constantFrom('甲', '乙', '甲乙', '。', '甲乙'.repeat(20)), { minLength: 1, maxLength: 20 }),
    fc.nat(),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([parts, from, length]) => {
    const text = parts.join('')
    const start = from % text.length
    return { text, start, end: Math.min(text.length, start + length) }
  })

property(
  'a quotation leads to where it stands and nowhere else, however often its words return',
  { sample: 200, whole: 200_000 },
  repeating,
  ({ text, start, end }) => {
    const { exact, prefix, suffix } = quoteSelector(text, { start, end })
    same(exact, text.slice(start, end))
    const found: number[] = []
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      if (text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + exact.length)) found.push(at)
    }
    must(found.length === 1, `${found.length} places`)
    same(found, [start])
  },
)
