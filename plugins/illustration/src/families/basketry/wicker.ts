import { circle, clipPath, clipped, ellipse, line, path } from "../../draw/elements.js"
import { repeat } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import type { Draw } from "../family.js"
import { stageForWood } from "../wood/carving.js"

const WILLOW = { base: "#b9854c", hi: "#d3a468", deep: "#6f4823" }
const LOAVES = ["#d9a55c", "#c98f46", "#e0b46e", "#c08a40"] as const

/** A laundry basket with its lid when the name says so, else an open basket of bread. */
export const wicker: Draw = ({ u, r, name }) => {
  const tall = /linge|couvercle|Store/i.test(name)
  const [bg, floor] = stageForWood(r)
  const top = tall ? 160 : 262
  const outline = `M${tall ? 96 : 70} ${top}H${tall ? 304 : 330}L${tall ? 290 : 286} 384Q200 400 ${tall ? 110 : 114} 384Z`
  const rods = woven(top)
  return {
    bg,
    floor,
    horizon: 336,
    defs: clipPath(`${u}c`, outline) + roundness(`${u}r`),
    body:
      standing(200, 388, 110) +
      path(outline, WILLOW.base) +
      clipped(`${u}c`, line(rods, WILLOW.hi, 5) + line(rods, WILLOW.deep, 1.2, 'transform="translate(0 4)"')) +
      path(outline, `url(#${u}r)`) +
      ellipse(200, top, tall ? 106 : 132, tall ? 16 : 24, WILLOW.hi) +
      ellipse(200, top + 2, tall ? 92 : 118, tall ? 11 : 17, tall ? WILLOW.base : "#4a2f18") +
      (tall ? ellipse(200, top - 6, 14, 8, WILLOW.deep) : repeat(4, (i) => circle(140 + i * 40, top - 8, 22, LOAVES[i]!))),
  }
}

/** Rods over and under the stakes, row by row, each half a stake along. */
function woven(top: number) {
  let d = ""
  for (let y = top + 10; y < 384; y += 11) d += repeat(13, (i) => `M${88 + i * 18 + ((y / 11) % 2) * 9} ${y}q9 -7 18 0`)
  return d
}
