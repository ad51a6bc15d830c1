import { circle, ellipse, line, path } from "../../draw/elements.js"
import { around, disc, leaf, polar, star, tenth } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND, SILVER } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { IRON } from "./damascene.js"
import { rings } from "./engraving.js"

/** Silver jewellery: a fibula, a bracelet or a pendant. */
export const jewel: Draw = (subject) => subject.r.pick([fibula, bracelet, pendant])(subject)

export const fibula: Draw = ({ r }) => ({
  bg: ground(r),
  body: `<g opacity=".2" transform="translate(8 12)">${triangle(200, 250, 122)}</g>${triangle(200, 250, 122)}`,
})

export const bracelet: Draw = ({ r }) => ({
  bg: ground(r),
  body:
    lying(disc(200, 250, 118), 7, 10) +
    circle(200, 250, 104, "none", `stroke="${IRON}" stroke-width="34"`) +
    line(rings(200, 250, [90, 118]), SILVER.hi, 2) +
    path(
      around(20, (angle) => leaf(...polar(200, 250, 92, angle), 24, 6, angle + 0.4)),
      SILVER.base,
    ),
})

export const pendant: Draw = ({ r }) => ({
  bg: ground(r),
  body:
    line("M92 60Q110 236 200 262Q290 236 308 60", SILVER.mid, 3) +
    lying(disc(200, 322, 62), 6, 9) +
    circle(200, 322, 62, IRON) +
    circle(200, 322, 58, "none", `stroke="${SILVER.hi}" stroke-width="3"`) +
    path(
      around(12, (angle) => leaf(200, 322, 46, 6, angle)),
      SILVER.base,
    ) +
    circle(200, 322, 10, SILVER.hi),
})

const ground = (r: Random) => r.pick([GROUND.brick, GROUND.indigo, GROUND.teal, GROUND.plum])

/** The triangular plate of a fibula of half height `size`, with its pin. */
const triangle = (x: number, y: number, size: number) =>
  path(
    `M${x} ${y + size}L${x - size * 0.72} ${y - size * 0.42}Q${x} ${y - size * 0.7} ${x + size * 0.72} ${y - size * 0.42}Z`,
    SILVER.base,
  ) +
  path(`M${x} ${y + size * 0.74}L${x - size * 0.5} ${y - size * 0.3}H${x + size * 0.5}Z`, SILVER.hi) +
  path(star(x, y, 8, size * 0.26, size * 0.13), SILVER.mid) +
  circle(x, y, size * 0.1, "#9c2f27") +
  ellipse(x, y - size * 0.78, size * 0.22, size * 0.22, "none", `stroke="${SILVER.base}" stroke-width="${tenth(size * 0.08)}"`) +
  line(`M${x} ${y - size * 0.6}V${y - size * 1.5}`, SILVER.hi, 4)
