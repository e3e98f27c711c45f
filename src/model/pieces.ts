import { fold } from './fold'

/** `missing` stands in the source and not in the quotation, `added` only in the quotation. */
export interface Piece {
  readonly kind: 'same' | 'missing' | 'added'
  readonly text: string
}

interface Token {
  readonly text: string
  /** White space up to the next token, as it stands. */
  readonly gap: string
}

/** Words and numbers of scripts that part words by spaces; else single characters. White space only parts. */
const TOKEN =
  /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:(?:['’](?=\p{L})|(?<=\d)[.,](?=\d))(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*|\S/gu

function tokens(text: string): Token[] {
  const matches = [...text.matchAll(TOKEN)]
  return matches.map(({ 0: token, index }, i) => ({
    text: token,
    gap: text.slice(index + token.length, matches[i + 1]?.index ?? index + token.length),
  }))
}

/** Whether two texts differ in nothing but white space. */
export const sameButSpace = (a: string, b: string): boolean =>
  tokens(a)
    .map(token => token.text)
    .join('\n') ===
  tokens(b)
    .map(token => token.text)
    .join('\n')

interface Step {
  readonly from: Token | null
  readonly to: Token | null
  readonly same: boolean
}

const SKIP = 2
/** Another mark, case or width at the same place is the smallest change. */
const REFOLD = 1
const REPLACE = 3

const FROM = 1
const TO = 2
const BOTH = 3

/** Far more than any way costs. */
const NEVER = 1 << 28

/** What it costs to change the i-th token of one list to the j-th of the other; 0 if they are the same. */
type Change = (i: number, j: number) => number

/**
 * The best last move to each pair of positions, row by row, and the whole cost; only as far off the diagonal as `band`.
 * A cost below `SKIP * (band + 1)` is the cheapest there is: any way out of the band costs that much.
 */
function table(
  rows: number,
  columns: number,
  band: number,
  change: Change,
): { moves: Uint8Array; cost: number } {
  const width = columns + 1
  const moves = new Uint8Array((rows + 1) * width).fill(TO, 1, width)
  const costs = Int32Array.from({ length: width }, (_, j) => (j <= band ? j * SKIP : NEVER))
  for (let i = 1; i <= rows; i++) {
    const first = Math.max(1, i - band)
    let diagonal = costs[first - 1] ?? NEVER
    let left = i <= band ? i * SKIP : NEVER
    costs[first - 1] = left
    moves[i * width] = FROM
    for (let j = first; j <= Math.min(columns, i + band); j++) {
      const above = costs[j] ?? NEVER
      let cost = diagonal + change(i - 1, j - 1)
      let move = BOTH
      if (above + SKIP < cost) {
        cost = above + SKIP
        move = FROM
      }
      if (left + SKIP < cost) {
        cost = left + SKIP
        move = TO
      }
      costs[j] = cost
      moves[i * width + j] = move
      diagonal = above
      left = cost
    }
  }
  return { moves, cost: costs[columns] ?? NEVER }
}

/** The cheapest way from one list of tokens to another. */
function steps(from: readonly Token[], to: readonly Token[]): Step[] {
  const ids = new Map<string, number>()
  const number = (text: string) => {
    const id = ids.get(text) ?? ids.size
    ids.set(text, id)
    return id
  }
  const numbers = (list: readonly Token[], level: (text: string) => string) =>
    Int32Array.from(list, token => number(level(token.text)))
  const [a, b] = [numbers(from, text => text), numbers(to, text => text)]
  const [foldedA, foldedB] = [numbers(from, fold), numbers(to, fold)]
  const change: Change = (i, j) => (a[i] === b[j] ? 0 : foldedA[i] === foldedB[j] ? REFOLD : REPLACE)

  let band = Math.abs(a.length - b.length) + 64
  let { moves, cost } = table(a.length, b.length, band, change)
  while (cost >= SKIP * (band + 1) && band < Math.max(a.length, b.length)) {
    band = Math.ceil(cost / SKIP)
    ;({ moves, cost } = table(a.length, b.length, band, change))
  }

  const path: Step[] = []
  let i = a.length
  let j = b.length
  while (i > 0 || j > 0) {
    const move = moves[i * (b.length + 1) + j] ?? BOTH
    const same = move === BOTH && a[i - 1] === b[j - 1]
    const step = {
      from: move === TO ? null : (from[--i] ?? null),
      to: move === FROM ? null : (to[--j] ?? null),
      same,
    }
    path.push(step)
  }
  return path.reverse()
}

const single = (gap: string) => (gap === '' ? '' : ' ')

/**
 * What a quotation keeps, leaves out and adds, word by word (Han: character by character). What is same and missing is
 * the source's words, all of them; what is same and added is the quotation, white space aside.
 */
export function pieces(source: string, quotation: string): Piece[] {
  const path = steps(tokens(source), tokens(quotation))
  const found: Piece[] = []
  let same = ''
  let missing = ''
  let added = ''
  const put = (kind: Piece['kind'], text: string) => {
    if (text !== '') found.push({ kind, text })
  }
  path.forEach((step, i) => {
    const gap = step.from?.gap ?? ''
    const gapThere = single(step.to?.gap ?? '')
    if (!step.same) {
      missing += (step.from?.text ?? '') + gap
      added += (step.to?.text ?? '') + gapThere
      return
    }
    if (missing + added !== '') {
      put('same', same)
      put('missing', missing)
      put('added', added)
      same = missing = added = ''
    }
    same += step.from?.text ?? ''
    if (path[i + 1]?.same || gap === gapThere) same += gap
    else {
      missing += gap
      added += gapThere
    }
  })
  put('same', same)
  put('missing', missing)
  put('added', added)
  return found
}
