import { expect, it } from 'vitest'
import { project, unproject } from './albers'
import type { Position } from './edition'

const CITIES: Position[] = [
  [69.25, 41.3],
  [36.29, 33.51],
  [108.93, 34.26],
  [58.38, 37.95],
]

it.each(CITIES)('finds %d° E %d° N again', (longitude, latitude) => {
  const [x, y] = unproject(project([longitude, latitude]))
  expect(x).toBeCloseTo(longitude, 9)
  expect(y).toBeCloseTo(latitude, 9)
})

it('keeps areas: a degree square has its true size at 35° and at 55° N', () => {
  const area = (longitude: number, latitude: number) => {
    const ring = Array.from({ length: 400 }, (_, i): Position => {
      const [side, along] = [Math.floor(i / 100), (i % 100) / 100]
      if (side === 0) return [longitude + along, latitude]
      if (side === 1) return [longitude + 1, latitude + along]
      if (side === 2) return [longitude + 1 - along, latitude + 1]
      return [longitude, latitude + 1 - along]
    }).map(project)
    return Math.abs(
      ring.reduce((sum, [x, y], i) => {
        const [nx, ny] = ring[(i + 1) % ring.length] ?? [0, 0]
        return sum + (x * ny - nx * y) / 2
      }, 0),
    )
  }
  const sphere = (latitude: number) =>
    6371007 ** 2 *
    (Math.PI / 180) *
    (Math.sin(((latitude + 1) * Math.PI) / 180) - Math.sin((latitude * Math.PI) / 180))
  expect(area(60, 35) / sphere(35)).toBeCloseTo(1, 4)
  expect(area(90, 55) / sphere(55)).toBeCloseTo(1, 4)
})
