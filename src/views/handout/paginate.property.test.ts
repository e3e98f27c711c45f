import fc from 'fast-check'
import { must, property, same } from '../../model/property'
import { paginate } from './paginate'

const block = fc.record({
  height: fc.oneof(fc.nat(30), fc.double({ min: 0, max: 40, noNaN: true })),
  keep: fc.boolean(),
})

property(
  'every block is on one page, in order; a page is only too full with one block',
  { sample: 200, whole: 300_000 },
  fc.tuple(fc.array(block, { maxLength: 40 }), fc.integer({ min: 1, max: 60 })),
  ([blocks, room]) => {
    const pages = paginate(blocks, room)
    same(
      pages.flat(),
      blocks.map((_, i) => i),
    )
    for (const page of pages) {
      must(page.length > 0, 'a page is empty')
      const height = page.reduce((sum, at) => sum + blocks[at]!.height, 0)
      must(height <= room + 1e-6 || page.length === 1, `${height} on a page of ${room}`)
    }
  },
)
