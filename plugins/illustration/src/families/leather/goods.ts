import { darker, lighter } from "../../draw/colour.js"
import { circle, clipPath, clipped, ellipse, line, linear, moved, path, radial, rect } from "../../draw/elements.js"
import { around, at, disc, polar, polyline, repeat, star, times, xy } from "../../draw/geometry.js"
import { lying, SHADOW, standing } from "../../draw/light.js"
import { GROUND, LEATHER } from "../../palettes.js"
import type { Draw } from "../family.js"
import { stitching } from "../stitching.js"
import { stageForLeather } from "./stage.js"

export const pouf: Draw = ({ u, r }) => {
  const colour = r.pick([LEATHER.natural, LEATHER.tan, LEATHER.red, LEATHER.white])
  const [bg, floor] = stageForLeather(r)
  const outline = "M56 262C56 340 110 392 200 392C290 392 344 340 344 262C344 240 320 200 200 200C80 200 56 240 56 262Z"
  const panels = 16
  const edge = (angle: number) => [200 + 138 * Math.cos(angle), 256 + 56 * Math.sin(angle)] as const
  const top = around(panels, (angle) => `M200 250L${at(edge(angle))}`)
  const sides = around(panels, (angle) => {
    if (Math.sin(angle) <= -0.1) return ""
    const [x, y] = edge(angle)
    const foot = xy(200 + 92 * Math.cos(angle), y + 96 - Math.abs(Math.cos(angle)) * 46)
    return `M${xy(x, y)}Q${xy(x + Math.cos(angle) * 18, y + 60)} ${foot}`
  })
  const button =
    path(star(0, 0, panels, 58, 34), darker(colour, 0.2)) +
    path(star(0, 0, panels, 40, 20, 0.2), lighter(colour, 0.4)) +
    circle(0, 0, 14, darker(colour, 0.3))
  return {
    bg,
    floor,
    horizon: 318,
    defs: clipPath(`${u}c`, outline) + plump(`${u}r`),
    body:
      standing(200, 388, 142) +
      path(outline, colour) +
      ellipse(200, 256, 141, 58, lighter(colour, 0.14)) +
      clipped(
        `${u}c`,
        line(top + sides, darker(colour, 0.4), 1.6) + stitching(top, PALE_THREAD, 1.6) + stitching(sides, PALE_THREAD, 1.6),
      ) +
      ellipse(200, 256, 141, 58, "none", `stroke="${PALE_THREAD}" stroke-width="2.4" stroke-dasharray="5 4"`) +
      moved("translate(200 250) scale(1 .42)", button) +
      path(outline, `url(#${u}r)`),
  }
}

/** A wallet with gold tooling. */
export const wallet: Draw = ({ r }) => {
  const colour = r.pick([LEATHER.red, LEATHER.green, LEATHER.tan])
  const gold = "#e0b95a"
  const outline = "M90 170H310Q318 170 318 178V322Q318 330 310 330H90Q82 330 82 322V178Q82 170 90 170Z"
  const points = repeat(22, (i) => disc(96 + i * 9.9, 184, 2) + disc(96 + i * 9.9, 316, 2))
  return {
    bg: r.pick([GROUND.straw, GROUND.mint, GROUND.sky]),
    body:
      lying(outline, 8, 12) +
      path(outline, colour) +
      path(points + star(200, 250, 16, 46, 30), gold) +
      path(star(200, 250, 16, 36, 18, 0.2), colour) +
      path(star(200, 250, 8, 20, 9), gold) +
      line("M104 196H296V304H104Z", gold, 1.6) +
      stitching("M90 178H310V322H90Z"),
  }
}

/** A braided belt, rolled up. */
export const belt: Draw = ({ r }) => {
  const colour = r.pick([LEATHER.tan, LEATHER.brown])
  const braid = repeat(64, (i) => {
    const [angle, radius] = [i * 0.26, 42 + i * 1.62]
    return `M${at(polar(200, 250, radius - 9, angle))}L${at(polar(200, 250, radius + 9, angle + 0.14))}`
  })
  const roll = polyline(times(130, (i) => polar(200, 250, 42 + i * 0.798, i * 0.128)))
  return {
    bg: r.pick([GROUND.sky, GROUND.straw, GROUND.mint]),
    body:
      line(roll, SHADOW, 24, 'opacity=".18" transform="translate(6 9)"') +
      line(roll, colour, 24, 'stroke-linejoin="round"') +
      line(braid, darker(colour, 0.35), 3) +
      rect(318, 216, 44, 52, "none", 'stroke="#c99f45" stroke-width="8" rx="8"'),
  }
}

export const hide: Draw = ({ u, r }) => {
  const colour = r.pick([LEATHER.natural, LEATHER.yellow, LEATHER.tan])
  const outline =
    "M200 66C226 66 232 96 258 100C292 100 306 70 330 92C344 116 306 150 308 190C312 250 326 300 350 350C350 384 306 366 286 366C262 372 236 392 216 436Q200 456 184 436C164 392 138 372 114 366C94 366 50 384 50 350C74 300 88 250 92 190C94 150 56 116 70 92C94 70 108 100 142 100C168 96 174 66 200 66Z"
  return {
    bg: r.pick([GROUND.teal, GROUND.plum, GROUND.sky]),
    defs: radial(`${u}g`, [
      [0, "#fff", 0.3],
      [1, "#20140a", 0.25],
    ]),
    body:
      lying(outline, 7, 10) +
      path(outline, colour) +
      path(outline, `url(#${u}g)`) +
      line("M200 90Q194 240 200 420", darker(colour, 0.2), 2, 'opacity=".5"'),
  }
}

const PALE_THREAD = "#f6ecd2"

const plump = (id: string) =>
  linear(id, [
    [0, "#20140a", 0.2],
    [0.3, "#fff", 0.2],
    [0.55, "#fff", 0],
    [1, "#20140a", 0.36],
  ])
