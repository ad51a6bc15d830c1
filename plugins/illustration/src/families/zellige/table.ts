import { ellipse, moved } from "../../draw/elements.js"
import { SHADOW } from "../../draw/light.js"
import { GLAZE, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { glazed, laid } from "./glazes.js"
import { sheen } from "./panel.js"
import { rosette } from "./rosette.js"

const LEGS =
  "M120 214C130 300 112 360 96 424M280 214C270 300 288 360 304 424M168 232C172 300 160 350 150 412M232 232C228 300 240 350 250 412"

/** A round table top on iron legs, the rosette drawn from above and flattened. */
export const table: Draw = ({ u, r }) => {
  const pieces = glazed(r)
  rosette(pieces, 200, 200, 16, 132, ["white", "blue", "green", "honey", "black"])
  const top =
    ellipse(200, 214, 150, 150, "#33241c") +
    ellipse(200, 200, 150, 150, "#5b4030") +
    ellipse(200, 200, 146, 146, GLAZE.blue[2]) +
    ellipse(200, 200, 134, 134, GLAZE.white[1]) +
    laid(pieces) +
    ellipse(200, 200, 150, 150, `url(#${u}s)`)
  return {
    bg: GROUND.rose,
    floor: "#c98f78",
    horizon: 372,
    defs: sheen(`${u}s`),
    body:
      ellipse(206, 424, 126, 13, SHADOW, 'opacity=".18"') +
      `<path d="${LEGS}" fill="none" stroke="#26262c" stroke-width="6" stroke-linecap="round"/>` +
      moved("translate(0 96) scale(1 .52)", top),
  }
}
