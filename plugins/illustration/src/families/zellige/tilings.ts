/**
 * The tilings under the star patterns, as tiles whose centre falls in a window. Names are vertex configurations: 4.8.8 means that a
 * square and two octagons meet at each corner. (B. Grünbaum and G. C. Shephard, "Tilings and Patterns", 1987, chapter 2.)
 */
import type { Point } from "../../draw/geometry.js"
import { polar, TAU } from "../../draw/geometry.js"
import { regularPolygon } from "./polygons-in-contact.js"

/** `rosette` tiles carry the great star, `small` ones fill between them. */
export type Role = "rosette" | "small"

export interface Tile {
  role: Role
  corners: readonly Point[]
}

export interface Window {
  x: number
  y: number
  width: number
  height: number
}

export type Fold = 8 | 10 | 12

export const TILINGS: Record<Fold, (window: Window, edge: number) => Generator<Tile>> = {
  8: octagonsAndSquares,
  10: decagons,
  12: dodecagonsSquaresHexagons,
}

/** 4.8.8. */
function* octagonsAndSquares(window: Window, edge: number): Generator<Tile> {
  const period = edge * (1 + Math.SQRT2)
  const [cx, cy] = centreOf(window)
  for (const [i, j] of lattice(8)) {
    const x = cx + i * period
    const y = cy + j * period
    if (near(window, x, y, period / 2)) yield { role: "rosette", corners: regularPolygon(x, y, 8, edge, Math.PI / 8) }
    const squareX = x + period / 2
    const squareY = y + period / 2
    if (near(window, squareX, squareY, edge)) yield { role: "small", corners: regularPolygon(squareX, squareY, 4, edge, 0) }
  }
}

/** 4.6.12, on a triangular lattice: three squares and two hexagons to each dodecagon. */
function* dodecagonsSquaresHexagons(window: Window, edge: number): Generator<Tile> {
  const period = edge * (3 + Math.sqrt(3))
  const [cx, cy] = centreOf(window)
  for (const [i, j] of lattice(7)) {
    const x = cx + period * (i + j / 2)
    const y = cy + period * j * HALF_SQRT3
    if (near(window, x, y, period * 0.55)) yield { role: "rosette", corners: regularPolygon(x, y, 12, edge, Math.PI / 12) }
    for (const third of [0, 1, 2]) {
      const angle = (third * Math.PI) / 3
      const [squareX, squareY] = polar(x, y, period / 2, angle)
      if (near(window, squareX, squareY, edge))
        yield { role: "small", corners: regularPolygon(squareX, squareY, 4, edge, angle + Math.PI / 4) }
    }
    for (const sixth of [1, 3]) {
      const [hexX, hexY] = polar(x, y, period / Math.sqrt(3), (sixth * Math.PI) / 6)
      if (near(window, hexX, hexY, edge * 1.2)) yield { role: "small", corners: regularPolygon(hexX, hexY, 6, edge, Math.PI / 3) }
    }
  }
}

/** Regular decagons edge to edge on a rhombic lattice; the gaps between four of them are hexagons with two reflex corners ("bow ties"). */
function* decagons(window: Window, edge: number): Generator<Tile> {
  const apothem = edge / (2 * Math.tan(Math.PI / 10))
  const [cx, cy] = centreOf(window)
  const right: Point = [2 * apothem, 0]
  const down: Point = [2 * apothem * Math.cos(TAU / 5), 2 * apothem * Math.sin(TAU / 5)]
  const decagon = (x: number, y: number) => regularPolygon(x, y, 10, edge, Math.PI / 10)
  for (const [i, j] of lattice(9)) {
    const x = cx + i * right[0] + j * down[0]
    const y = cy + j * down[1]
    if (!near(window, x, y, apothem * 2.4)) continue
    if (near(window, x, y, apothem)) yield { role: "rosette", corners: decagon(x, y) }
    const gap: Point = [x + (right[0] + down[0]) / 2, y + down[1] / 2]
    const corners = bowTie(gap, edge, [
      ...decagon(x, y),
      ...decagon(x + right[0], y),
      ...decagon(x + down[0], y + down[1]),
      ...decagon(x + right[0] + down[0], y + down[1]),
    ])
    if (corners.length > 4 && near(window, gap[0], gap[1], edge)) yield { role: "small", corners }
  }
}

/** Those corners of the four decagons that bound the gap, each once, in order round its centre. */
function bowTie(gap: Point, edge: number, corners: readonly Point[]) {
  const distance = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1])
  const angle = (p: Point) => Math.atan2(p[1] - gap[1], p[0] - gap[0])
  const bounding: Point[] = []
  for (const corner of corners)
    if (distance(corner, gap) < edge * 1.7 && !bounding.some((known) => distance(corner, known) < 1)) bounding.push(corner)
  return bounding.sort((p, q) => angle(p) - angle(q))
}

const HALF_SQRT3 = 0.8660254

const centreOf = ({ x, y, width, height }: Window): Point => [x + width / 2, y + height / 2]

const near = (window: Window, x: number, y: number, margin: number) =>
  x > window.x - margin && x < window.x + window.width + margin && y > window.y - margin && y < window.y + window.height + margin

/** Lattice coordinates up to `reach` steps from the centre, far enough to cover any panel of the frame. */
function* lattice(reach: number): Generator<readonly [number, number]> {
  for (let i = -reach; i <= reach; i++) for (let j = -reach; j <= reach; j++) yield [i, j]
}
