import { clipPath, clipped, path } from "../../draw/elements.js"
import { box } from "../../draw/geometry.js"
import { layers } from "../../draw/layers.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { rosette } from "../zellige/rosette.js"

/** Carved plaster (gebs): a rosette of sixteen folds between four of eight, all in whites, cut deep. */
export const gebs: Draw = ({ u, r }) => {
  const outline = box(60, 110, 280, 280)
  const relief = layers<string>((shade) => shade)
  for (const [x, y, radius, folds] of ROSETTES)
    rosette(relief, x, y, folds, radius, ["#fbf8ef", "#efe9da", "#e4dccb", "#d6cdbb", "#fbf8ef"], radius > 100)
  const cut = (d: string, shade: string) => path(d, "#8e826c", 'transform="translate(1.6 2.2)" opacity=".7"') + path(d, shade)
  return {
    bg: r.pick([GROUND.teal, GROUND.brick, GROUND.olive]),
    defs: clipPath(`${u}c`, outline),
    body:
      lying(outline, 9, 14) +
      path(outline, "#b5a992") +
      clipped(`${u}c`, relief.markup(cut)) +
      path(outline, "none", 'stroke="#efe9da" stroke-width="12"'),
  }
}

const ROSETTES = [
  [200, 250, 138, 16],
  [60, 110, 66, 8],
  [340, 110, 66, 8],
  [60, 390, 66, 8],
  [340, 390, 66, 8],
] as const
