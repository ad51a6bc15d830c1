/** The carver's marks on cedar: grain, and rosettes cut with a gouge. */
import { circle, line, path } from "../../draw/elements.js"
import { around, leaf, repeat, tenth } from "../../draw/geometry.js"
import { CEDAR, type Material, STAGE, type Stage } from "../../palettes.js"
import type { Random } from "../family.js"

export function grain(r: Random, x: number, y: number, width: number, height: number) {
  const fibre = (i: number) =>
    `M${x} ${tenth(y + ((i + 0.5) * height) / 9)}q${tenth(width * 0.25)} ${tenth(r.jitter(0, 5))} ${tenth(width * 0.5)} 0t${tenth(width * 0.5)} ${tenth(r.jitter(0, 3))}`
  return line(repeat(9, fibre), CEDAR.mid, 1.2, 'opacity=".5"')
}

export function carvedRosette(cx: number, cy: number, radius: number, petals: number, wood: Pick<Material, "hi" | "mid" | "deep"> = CEDAR) {
  const petal = (width: number) => around(petals, (angle) => leaf(cx, cy, radius * 0.94, radius * width, angle))
  return (
    circle(cx, cy, radius, wood.mid) +
    path(petal(0.2), wood.hi) +
    path(petal(0.09), wood.deep) +
    circle(cx, cy, radius * 0.16, wood.hi) +
    circle(cx, cy, radius, "none", `stroke="${wood.deep}" stroke-width="2.5"`)
  )
}

export const stageForWood = (r: Random): Stage => r.pick([STAGE.mint, STAGE.sky, STAGE.rose, STAGE.teal, STAGE.straw])
