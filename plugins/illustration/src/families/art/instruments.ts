import { circle, line, moved, path, radial, rect } from "../../draw/elements.js"
import { around, disc, leaf, polar, repeat, star } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

const NECK = "#4a2813"
const SHADOW_SHAPE = "M200 210C270 230 286 340 252 392Q200 432 148 392C114 340 130 230 200 210Z"
const OUD = "M200 208C276 230 290 340 254 394Q200 434 146 394C110 340 124 230 200 208Z"
const LOUTAR = "M200 262C240 262 250 320 244 372Q200 420 156 372C150 320 160 262 200 262Z"
const ROSE =
  circle(200, 304, 32, "#3a2012") +
  path(star(200, 304, 12, 28, 16), "#c98f52") +
  circle(200, 304, 36, "none", 'stroke="#f0dcb0" stroke-width="3"')

/** An oud, or the skin-bellied loutar of the Middle Atlas with its three strings. */
export const lute: Draw = ({ r, craft }) => {
  const loutar = /loutar/.test(craft)
  const strings = repeat(loutar ? 3 : 6, (i) => `M${191 + i * (loutar ? 8 : 3.6)} 66V370`)
  const instrument =
    lying(SHADOW_SHAPE, 10, 10, 0.2) +
    rect(188, 62, 24, 190, NECK) +
    path("M186 66L150 42L156 26L204 54Z", "#6f4023") +
    path(loutar ? LOUTAR : OUD, loutar ? "#efe0be" : "#c98f52") +
    (loutar ? "" : ROSE) +
    rect(160, 366, 80, 10, NECK) +
    line(strings, "#f6ecd2", 1)
  return { bg: r.pick([GROUND.weld, GROUND.mint, GROUND.rose]), body: moved("rotate(24 200 250)", instrument) }
}

/** A frame drum (bendir), henna on its skin. */
export const drum: Draw = ({ u, r }) => {
  const henna = "#9c4a2a"
  const skin = "#efe0be"
  const wreath = around(16, (angle) => leaf(...polar(200, 250, 92, angle), 22, 6, angle))
  const nails = around(20, (angle) => disc(...polar(200, 250, 136, angle), 3.4))
  return {
    bg: r.pick([GROUND.brick, GROUND.teal, GROUND.mint]),
    defs: radial(`${u}g`, [
      [0, "#fff", 0.3],
      [1, "#6b4121", 0.35],
    ]),
    body:
      lying(disc(200, 250, 142), 10, 14, 0.2) +
      circle(200, 250, 142, "#8a5530") +
      circle(200, 250, 130, skin) +
      circle(200, 250, 130, `url(#${u}g)`) +
      path(star(200, 250, 8, 60, 32), henna, 'opacity=".85"') +
      path(star(200, 250, 8, 34, 17, 0.39), skin) +
      path(wreath, henna, 'opacity=".7"') +
      path(nails, "#d3a544"),
  }
}
