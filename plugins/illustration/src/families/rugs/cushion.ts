import { lighter } from "../../draw/colour.js"
import { clipPath, clipped, line, path } from "../../draw/elements.js"
import { lying } from "../../draw/light.js"
import { WOOL } from "../../palettes.js"
import type { Draw } from "../family.js"
import { type Cloth, grain, groundFor, type KnotChart, knotGrid } from "./knots.js"
import { REGISTERS } from "./registers.js"

const SIZE = 268
const CLOTH: Cloth = { x: 66, y: 116, width: 270, height: 270, columns: 54, rows: 54 }

/** A cushion of flat weave, two registers in turn, a tassel at each corner. */
export const cushion: Draw = ({ u, r }) => {
  const base = r.pick([WOOL.madder, WOOL.ivory, WOOL.indigo, WOOL.rust, WOOL.weld, WOOL.green])
  const [even, odd, stripe] = base === WOOL.ivory ? [WOOL.black, WOOL.madder, WOOL.indigo] : [WOOL.ivory, WOOL.weld, WOOL.black]
  const first = r.int(0, 5)
  const second = (first + 1 + r.int(0, 2)) % REGISTERS.length
  const chart: KnotChart = (i, j) => {
    const [band, row] = [Math.floor(j / 11), j % 11]
    if (row > 8) return row === 9 ? stripe : null
    return REGISTERS[band % 2 ? second : first]!(i, row) ? (band % 2 ? odd : even) : null
  }
  return {
    bg: groundFor(r, base !== WOOL.ivory),
    defs: grain(`${u}k`, 2.5) + clipPath(`${u}c`, OUTLINE) + plumpness(`${u}r`),
    body:
      lying(OUTLINE, 8, 14) +
      line(tassel(LEFT, TOP), lighter(base, 0.25), 5, 'stroke-linecap="round"') +
      line(tassel(LEFT + SIZE, TOP), lighter(base, 0.25), 5, 'stroke-linecap="round"') +
      line(tassel(LEFT, TOP + SIZE), lighter(base, 0.25), 5, 'stroke-linecap="round"') +
      line(tassel(LEFT + SIZE, TOP + SIZE), lighter(base, 0.25), 5, 'stroke-linecap="round"') +
      path(OUTLINE, base) +
      clipped(`${u}c`, knotGrid(CLOTH, chart)) +
      path(OUTLINE, `url(#${u}k)`) +
      path(OUTLINE, `url(#${u}r)`),
  }
}

const LEFT = CLOTH.x
const TOP = CLOTH.y
const OUTLINE = `M${LEFT} ${TOP}Q200 ${TOP + 16} ${LEFT + SIZE} ${TOP}Q${LEFT + SIZE - 14} 250 ${LEFT + SIZE} ${TOP + SIZE}Q200 ${TOP + SIZE - 14} ${LEFT} ${TOP + SIZE}Q${LEFT + 14} 250 ${LEFT} ${TOP}Z`

/** Three strands that lean away from the middle of the frame. */
function tassel(x: number, y: number) {
  const side = x < 200 ? -1 : 1
  const upper = y < 250
  return `M${x} ${y}l${side * 12} ${upper ? -10 : 12}m2 -5l${side * 12} ${upper ? -4 : 8}m-4 4l${side * 4} ${upper ? -12 : 12}`
}

/** Hardly a gradient of light: a full cushion is brightest a little above its middle. */
const plumpness = (id: string) =>
  `<radialGradient id="${id}" cx=".42" cy=".38"><stop offset=".3" stop-color="#fff" stop-opacity=".18"/><stop offset="1" stop-color="#140d0a" stop-opacity=".34"/></radialGradient>`
