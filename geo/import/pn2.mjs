// @ts-check

/** @typedef {[longitude: number, latitude: number]} Position */
/** @typedef {{ id: number, kind: 'line' | 'ring' | 'outer' | 'inner', points: Position[] }} Part */

/** Coordinates in a PN2 file count in 1/120 of a degree (about 0.9 km). */
const UNIT = 120
const KINDS = /** @type {const} */ (['line', 'ring', 'outer', 'inner'])
const MULTI = 4

/**
 * Reads PN2, the packed vector format in which Marble ships Natural Earth: big-endian, latitude before
 * longitude, now and then an absolute node followed by one-byte steps away from that node.
 * Features carry numbers, no names.
 * @param {Uint8Array} file
 * @returns {Part[]} in file order; parts of one feature share their id
 */
export function readPn2(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let at = 0
  const u8 = () => view.getUint8(at++)
  const i8 = () => view.getInt8(at++)
  const i16 = () => view.getInt16((at += 2) - 2)
  const u32 = () => view.getUint32((at += 4) - 4)

  const version = u8()
  if (version !== 2) throw new Error(`PN2 version ${version} is not known here`)
  const count = u32()
  const coloured = u8() !== 0
  /** @type {Part[]} */
  const parts = []

  const points = () => {
    /** @type {Position[]} */
    const list = []
    for (let nodes = u32(); nodes > 0; nodes--) {
      const latitude = i16()
      const longitude = i16()
      list.push([longitude / UNIT, latitude / UNIT])
      for (let steps = i16(); steps > 0; steps--) {
        const north = i8()
        const east = i8()
        list.push([(longitude + east) / UNIT, (latitude + north) / UNIT])
      }
    }
    return list
  }

  let last = -1
  const readId = () => {
    const id = u32()
    if (coloured && id !== last) u8()
    last = id
    return id
  }

  while (parts.length < count) {
    const kind = u8()
    const id = readId()
    if (kind === MULTI) {
      // Only announces how many parts follow; each comes with its own head and counts by itself.
      u8()
      continue
    }
    const name = KINDS[kind]
    if (name === undefined) throw new Error(`PN2 part of unknown kind ${kind} at byte ${at}`)
    const list = points()
    const [first] = list
    if (name !== 'line' && first !== undefined) list.push(first)
    parts.push({ id, kind: name, points: list })
  }
  if (at !== file.byteLength) throw new Error(`PN2: ${file.byteLength - at} bytes left over`)
  return parts
}
