import { clipPath, clipped, path } from "../../draw/elements.js"
import { times } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { type Cloth, fringe, grain, type KnotChart, knotGrid, wovenOutline } from "./knots.js"

const RAGS = ["#c9737c", "#4a6fa5", "#d9a334", "#4d6b44", "#e9d9c0", "#a5402f", "#5a3a5e", "#7fb0c4", "#d98e64", "#2b2421"]

const CLOTH: Cloth = { x: 91, y: 86, width: 218, height: 320, columns: 28, rows: 42 }

/** A rug of rags: concentric lozenges in whatever cloth came next, a tenth of the knots left to the ground. */
export const boucherouite: Draw = ({ u, r }) => {
  const { x, y, width, height } = CLOTH
  const chart = ragChart(r)
  const outline = wovenOutline(r, CLOTH, 5)
  return {
    bg: r.pick([GROUND.stone, GROUND.mint, GROUND.sky]),
    defs: grain(`${u}k`, 3.9) + clipPath(`${u}c`, outline),
    body:
      lying(outline, 6, 9) +
      path(outline, r.pick(RAGS)) +
      clipped(`${u}c`, knotGrid(CLOTH, chart)) +
      path(outline, `url(#${u}k)`) +
      fringe(r, x, y + height - 2, width, 16, "#e9d9c0"),
  }
}

/** Gaps fall by chance, so each knot is decided once, when the grid first asks for it. */
function ragChart(r: Random): KnotChart {
  const { columns } = CLOTH
  const period = r.pick([7, 10, 14])
  const offset = r.int(0, 6)
  const sequence = times(20, () => r.pick(RAGS))
  const decided = new Map<number, string | null>()
  const decide = (i: number, j: number) => {
    const down = j + offset
    const ring = Math.floor((Math.abs(i - 13.5) + Math.abs((down % (period * 2)) - period)) / 2.5)
    return r() < 0.1 ? null : sequence[(ring + Math.floor(down / (period * 2)) * 3) % sequence.length]!
  }
  return (i, j) => {
    const key = j * columns + i
    if (!decided.has(key)) decided.set(key, decide(i, j))
    return decided.get(key)!
  }
}
