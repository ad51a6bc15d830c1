import { clipPath, clipped, ellipse, path, rect } from "../../draw/elements.js"
import { box } from "../../draw/geometry.js"
import { roundness, SHADOW } from "../../draw/light.js"
import { GLAZE, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { field } from "./field.js"
import { GROUT, glazed, laid, SCHEMES } from "./glazes.js"

const ARCH = "M110 330V160C110 110 150 84 200 66C250 84 290 110 290 160V330Z"
const SURROUND = "M88 344V156C88 92 146 62 200 44C254 62 312 92 312 156V344Z"
const BASIN = "M84 330H316L300 424H100Z"
const RIM = "M76 322H324V342H76Z"
const SPOUT = "M196 262h8v18q8 2 8 8h-24q0 -6 8 -8Z"
const WATER = "M198 288h4v34h-4Z"

/** A wall fountain: a niche of eight-fold stars over a checked basin. */
export const fountain: Draw = ({ u, r }) => {
  const niche = field(r, 8, { x: 110, y: 70, width: 180, height: 250 }, 30, SCHEMES[0]!)
  const checks = glazed(r)
  for (let i = 0; i < 18; i++)
    for (let j = 0; j < 4; j++) checks.add((i + j) % 2 ? "blue" : "white", box(106 + i * 10.5, 352 + j * 16, 10.5, 16))
  return {
    bg: GROUND.sky,
    floor: "#a9bdcf",
    horizon: 392,
    defs: clipPath(`${u}c`, ARCH) + roundness(`${u}r`),
    body:
      ellipse(206, 424, 120, 12, SHADOW, 'opacity=".2"') +
      path(SURROUND, GROUT) +
      clipped(`${u}c`, rect(100, 60, 200, 280, GLAZE.white[1]) + laid(niche)) +
      path(BASIN, GLAZE.blue[2]) +
      path(RIM, GLAZE.white[0]) +
      laid(checks) +
      path(BASIN, `url(#${u}r)`) +
      path(SPOUT, "#c99a3b") +
      path(WATER, "#cfe6f2", 'opacity=".85"'),
  }
}
