/**
 * Star patterns by polygons in contact: on every edge of a tiling, two rays leave the midpoint into each neighbouring tile at the contact
 * angle; where rays of adjacent edges meet, the pattern turns. (E. H. Hankin, "The Drawing of Geometric Patterns in Saracenic Art",
 * 1925; C. S. Kaplan, "Islamic Star Patterns from Polygons in Contact", Graphics Interface 2005.)
 */
import { type Point, polar, TAU, times } from "../../draw/geometry.js"

/** The pattern inside one tile. `middles[i]` lies on edge i, `turns[i]` between edges i and i + 1. */
export interface TileStar {
  centre: Point
  middles: readonly Point[]
  turns: readonly Point[]
}

/** Corners of a regular polygon of `sides` edges of length `edge`; the first corner at angle `turn`. */
export function regularPolygon(cx: number, cy: number, sides: number, edge: number, turn: number) {
  const radius = edge / (2 * Math.sin(Math.PI / sides))
  return times(sides, (i) => polar(cx, cy, radius, turn + (i * TAU) / sides))
}

/** The pattern of a tile given by its corners in clockwise order (y down), with contact angle `contact`. A reflex corner turns on itself. */
export function tileStar(corners: readonly Point[], contact: number): TileStar {
  const sides = corners.length
  const corner = (i: number) => corners[i % sides]!
  const middles = corners.map((_, i) => midpoint(corner(i), corner(i + 1)))
  const turns = corners.map((_, i) => {
    const here = direction(corner(i), corner(i + 1))
    const next = direction(corner(i + 1), corner(i + 2))
    let bend = next - here
    while (bend < -Math.PI) bend += TAU
    if (bend < 0) return corner(i + 1)
    return meet(middles[i]!, here + contact, middles[(i + 1) % sides]!, next + Math.PI - contact)
  })
  return { centre: [mean(corners, 0), mean(corners, 1)], middles, turns }
}

const midpoint = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]

const direction = (from: Point, to: Point) => Math.atan2(to[1] - from[1], to[0] - from[0])

const mean = (points: readonly Point[], axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length

/** Where the line through `p` at angle `a` meets the line through `q` at angle `b`; halfway between them when they are parallel. */
function meet(p: Point, a: number, q: Point, b: number): Point {
  const cross = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b)
  if (Math.abs(cross) < 1e-6) return midpoint(p, q)
  const along = ((q[0] - p[0]) * Math.sin(b) - (q[1] - p[1]) * Math.cos(b)) / cross
  return [p[0] + along * Math.cos(a), p[1] + along * Math.sin(a)]
}
