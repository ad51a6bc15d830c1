import { darker, lighter } from "../../draw/colour.js"
import { moved, path, rect } from "../../draw/elements.js"
import { leaf, repeat, star } from "../../draw/geometry.js"
import { standing } from "../../draw/light.js"
import type { Draw } from "../family.js"
import { stageForFood } from "./shelf.js"

/** Two bars of soap, a star pressed into each, a sprig of leaves on top. */
export const soap: Draw = ({ r }) => {
  const [bg, floor] = stageForFood(r)
  const colour = r.pick(["#9aa45a", "#b9b57a", "#c9b7c6"])
  const sprig = path(
    repeat(5, (i) => leaf(i * 20, -i * 3, 44, 7, -0.9)),
    "#7c8a56",
  )
  return {
    bg,
    floor,
    horizon: 322,
    body: standing(206, 384, 130) + bar(104, 318, colour) + bar(92, 238, lighter(colour, 0.1)) + moved("translate(120 196)", sprig),
  }
}

const bar = (x: number, y: number, colour: string) =>
  path(`M${x} ${y}L${x + 30} ${y - 34}H${x + 190}L${x + 160} ${y}Z`, lighter(colour, 0.25)) +
  path(`M${x + 160} ${y}L${x + 190} ${y - 34}V${y + 30}L${x + 160} ${y + 64}Z`, darker(colour, 0.25)) +
  rect(x, y, 160, 64, colour) +
  path(star(x + 80, y + 32, 8, 22, 12), "none", `stroke="${darker(colour, 0.3)}" stroke-width="3"`)
