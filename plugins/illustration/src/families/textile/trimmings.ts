import { darker } from "../../draw/colour.js"
import { circle, ellipse, line, path, rect } from "../../draw/elements.js"
import { around, leaf, polar, repeat } from "../../draw/geometry.js"
import { lying, SHADOW } from "../../draw/light.js"
import { GROUND, SILK } from "../../palettes.js"
import type { Draw } from "../family.js"

const GOLD = "#e3bd63"

export const tassel: Draw = ({ r }) => {
  const colour = r.pick(SILK.slice(0, 6))
  const skirt = "M166 214Q200 196 234 214L254 416Q200 430 146 416Z"
  const strands = repeat(22, (i) => `M${168 + i * 3} 222Q${160 + i * 3.8} 320 ${148 + i * 4.9} 418`)
  const bindings = repeat(6, (i) => `M${160 + i} ${150 + i * 12}Q200 ${166 + i * 12} ${240 - i} ${150 + i * 12}`)
  return {
    bg: r.pick([GROUND.straw, GROUND.sky, GROUND.mint, GROUND.stone]),
    body:
      line("M200 62C160 80 160 120 200 130C240 120 240 80 200 62", darker(colour, 0.1), 7) +
      lying(skirt, 8, 8) +
      path(skirt, colour) +
      line(strands, darker(colour, 0.3), 1.3) +
      path("M162 218C150 176 166 140 200 128C234 140 250 176 238 218Z", colour) +
      line(bindings, GOLD, 4) +
      rect(156, 208, 88, 16, GOLD, 'rx="8"'),
  }
}

/** A braid for hems (sfifa), rolled up, its end free. */
export const braid: Draw = ({ r }) => {
  const colour = r.pick(["#d0a548", "#e9dcc0", "#b8562f"])
  const turn = (i: number) => {
    const radius = 128 - i * 24
    const plait = around(Math.round(radius * 0.42), (angle) => leaf(...polar(200, 250, radius - 8, angle), 18, 4, angle + 0.9))
    return circle(200, 250, radius, "none", `stroke="${darker(colour, 0.25)}" stroke-width="19"`) + path(plait, colour)
  }
  return {
    bg: r.pick([GROUND.indigo, GROUND.plum, GROUND.teal]),
    body: ellipse(208, 262, 140, 140, SHADOW, 'opacity=".25"') + repeat(5, turn) + line("M328 250Q350 340 330 420", colour, 16),
  }
}
