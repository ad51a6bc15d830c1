import { circle, line, path, radial, rect } from "../../draw/elements.js"
import { around, disc, leaf, polar, star, tenth } from "../../draw/geometry.js"
import { lying, SHADOW } from "../../draw/light.js"
import { COBALT, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

/** One pastry, drawn about its own origin. */
const gazelleHorn =
  path("M-27 8Q0 -28 27 8Q14 2 0 2T-27 8Z", SHADOW, 'opacity=".2" transform="translate(2 4)"') +
  path("M-27 8Q0 -28 27 8Q14 2 0 2T-27 8Z", "#f0dcb0", 'stroke="#cfa868" stroke-width="1.2"')

const ghriba =
  circle(2, 4, 19, SHADOW, 'opacity=".2"') +
  circle(0, 0, 19, "#f3e6c8") +
  line("M-11 -6L-2 2L-8 10M4 -12L6 0L14 6", "#cfb07a", 1.6) +
  path(leaf(-7, 0, 14, 5, 0), "#b07a48")

const chebakia =
  path(
    around(5, (angle) => leaf(0, 0, 23, 11, angle)),
    "#b4601c",
    'stroke="#7d3c0e" stroke-width="1.2"',
  ) + path(disc(-6, -4, 1.8) + disc(5, 3, 1.8) + disc(3, -9, 1.8) + disc(-4, 8, 1.8), "#f4e3b2")

const fekkas = rect(-22, -9, 44, 19, "#c99552", 'rx="9"') + path(disc(-10, 0, 3) + disc(2, -2, 3) + disc(11, 2, 3), "#f0dcb0")

/** Sellou is one pressed mound, not pieces. */
const sellou =
  circle(200, 250, 100, "#a9744a") +
  path(star(200, 250, 12, 84, 70), "#c08d5c") +
  path(
    around(8, (angle) => leaf(...polar(200, 250, 26, angle), 34, 11, angle)),
    "#e6cda0",
  )

function served(craft: string) {
  if (/kaab/.test(craft)) return setOut(gazelleHorn)
  if (/ghriba|nougat/.test(craft)) return setOut(ghriba)
  if (/chebakia/.test(craft)) return setOut(chebakia)
  if (/fekkas/.test(craft)) return setOut(fekkas)
  return sellou
}

/** Eleven pieces, six, and one in the middle, turned to face out. */
function setOut(piece: string) {
  const one = (x: number, y: number, degrees: number) =>
    `<g transform="translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(degrees)})">${piece}</g>`
  const circleOf = (radius: number, count: number) =>
    around(count, (angle) => one(...polar(200, 250, radius, angle), (angle * 180) / Math.PI + 90))
  return circleOf(96, 11) + circleOf(52, 6) + circleOf(0, 1)
}

/** Pastry on a blue plate. */
export const sweets: Draw = ({ u, r, craft }) => {
  const radius = 146
  const rim = around(24, (angle) => leaf(...polar(200, 250, 118, angle), 24, 7, angle))
  return {
    bg: r.pick([GROUND.weld, GROUND.rose, GROUND.mint, GROUND.sky]),
    defs: dished(`${u}g`),
    body:
      lying(disc(200, 250, radius), 9, 14) +
      circle(200, 250, radius, COBALT.white) +
      path(rim, COBALT.mid) +
      circle(200, 250, radius - 2, "none", `stroke="${COBALT.deep}" stroke-width="3"`) +
      circle(200, 250, 116, "none", `stroke="${COBALT.deep}" stroke-width="2"`) +
      circle(200, 250, radius, `url(#${u}g)`) +
      served(craft),
  }
}

const dished = (id: string) =>
  radial(
    id,
    [
      [0, "#fff", 0.4],
      [0.5, "#fff", 0],
      [1, "#20140a", 0.2],
    ],
    'cx=".34" cy=".28" r=".85"',
  )
