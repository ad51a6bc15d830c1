/** What every rug and flat weave shares: the knot grid, an outline no loom makes straight, fringes, the grain of the pile. */
import { line } from "../../draw/elements.js"
import { type Point, polygon, repeat, tenth, xy } from "../../draw/geometry.js"
import { GROUND } from "../../palettes.js"
import type { Random } from "../family.js"

/** The colour of the knot in column `i` of row `j`; null leaves the ground. */
export type KnotChart = (i: number, j: number) => string | null

export interface Cloth {
  x: number
  y: number
  width: number
  height: number
  columns: number
  rows: number
}

/** The chart, knot by knot: each run of one colour along a row is one stroke, each colour one path. */
export function knotGrid({ x, y, width, height, columns, rows }: Cloth, chart: KnotChart) {
  const [knotWidth, knotHeight] = [width / columns, height / rows]
  const runs = new Map<string, string>()
  for (let j = 0; j < rows; j++)
    for (let i = 0, length = 1; i < columns; i += length) {
      const colour = chart(i, j)
      length = 1
      while (i + length < columns && chart(i + length, j) === colour) length++
      if (!colour) continue
      const run = `M${xy(x + i * knotWidth, y + (j + 0.5) * knotHeight)}h${tenth(length * knotWidth)}`
      runs.set(colour, (runs.get(colour) ?? "") + run)
    }
  return [...runs].map(([colour, d]) => line(d, colour, tenth(knotHeight + 0.4))).join("")
}

/** A rectangle whose edges wander by up to `spread`. */
export function wovenOutline(r: Random, { x, y, width, height }: Cloth, spread: number) {
  const points: Point[] = []
  for (let i = 0; i <= 6; i++) points.push([x + (width * i) / 6, y + r.jitter(0, spread)])
  for (let i = 1; i <= 8; i++) points.push([x + width + r.jitter(0, spread), y + (height * i) / 8])
  for (let i = 5; i >= 0; i--) points.push([x + (width * i) / 6, y + height + r.jitter(0, spread)])
  for (let i = 7; i > 0; i--) points.push([x + r.jitter(0, spread), y + (height * i) / 8])
  return polygon(points)
}

/** Warp ends along an edge; `direction` 1 hangs down, -1 stands up. */
export function fringe(r: Random, x: number, y: number, width: number, length: number, colour: string, direction: 1 | -1 = 1) {
  const end = (i: number) => {
    const bend = `${tenth(r.jitter(0, 3))} ${tenth(direction * length * 0.5)}`
    return `M${tenth(x + i * 5 + 2)} ${y}q${bend} ${tenth(r.jitter(0, 3))} ${tenth(direction * length * r.range(0.75, 1.1))}`
  }
  return line(repeat(Math.ceil(width / 5), end), colour, 2.2, 'stroke-linecap="round" opacity=".95"')
}

/** A pattern of dark and light hatches that reads as pile from afar. */
export const grain = (id: string, knot: number) =>
  `<pattern id="${id}" width="${knot * 2}" height="${knot * 2}" patternUnits="userSpaceOnUse"><path d="M0 ${knot}h${knot * 2}M0 ${knot * 2}h${knot * 2}" stroke="#1a1410" stroke-width=".7" opacity=".2"/><path d="M${knot} 0v${knot}M0 ${knot}v${knot}" stroke="#fff" stroke-width=".7" opacity=".16"/></pattern>`

/** A pale ground under a dark cloth, a deep one under a pale cloth. */
export const groundFor = (r: Random, dark: boolean) =>
  r.pick(
    dark
      ? [GROUND.straw, GROUND.mint, GROUND.sky, GROUND.rose, GROUND.stone]
      : [GROUND.brick, GROUND.teal, GROUND.walnut, GROUND.indigo, GROUND.olive, GROUND.plum],
  )
