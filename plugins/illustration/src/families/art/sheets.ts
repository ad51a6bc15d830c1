import { darker } from "../../draw/colour.js"
import { line, path, rect } from "../../draw/elements.js"
import { box, disc, leaf, polygon, repeat, star } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

const PAPER = "#f3ead3"
const GOLD = "#b98a30"

/**
 * A calligraphy panel. It shows the scribe's measure, not writing: dots of the reed pen that give an alif its height, rules, and the
 * half circle of proportion. A drawing must never invent letters.
 */
export const calligraphy: Draw = ({ r }) => {
  const outline = box(82, 90, 236, 320)
  const high = r.pick([7, 9])
  const dots =
    repeat(high, (i) => reedDot(262, 176 + (i * 150) / (high - 1), 9)) +
    repeat(6, (i) => reedDot(134 + i * 19, 318, 8)) +
    reedDot(181, 290, 7)
  const stars = (i: number) => {
    const colours = ["#17388a", GOLD] as const
    const at = (y: number, colour: number) => path(star(140 + i * 30, y, 8, 8, 4), colours[colour % 2]!)
    return at(138, i + 1) + at(364, i)
  }
  return {
    bg: r.pick([GROUND.teal, GROUND.sage, GROUND.rose]),
    body:
      lying(outline, 8, 11) +
      path(outline, PAPER) +
      line("M96 104H304V396H96Z", GOLD, 3) +
      line("M103 111H297V389H103Z", "#1e6b52", 1.4) +
      line("M116 174H284M116 252H284M116 330H284", "#c9bd9f", 1) +
      line("M122 252A62 62 0 0 0 246 252", "#9c2f27", 1.4) +
      path(dots, "#2b2421") +
      repeat(5, stars),
  }
}

/** The rhombus a reed pen leaves when it is pressed once. */
const reedDot = (x: number, y: number, size: number) =>
  polygon([
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ])

/** A painted sheet: a house, an orange tree, a fountain. */
export const illumination: Draw = ({ r }) => {
  const outline = box(86, 94, 228, 312)
  const oranges = repeat(9, (i) => disc(226 + (i % 3) * 15, 194 + Math.floor(i / 3) * 16, 3.6))
  return {
    bg: r.pick([GROUND.rose, GROUND.sage]),
    body:
      lying(outline, 8, 11) +
      path(outline, PAPER) +
      rect(108, 116, 184, 268, "#cfe0e6") +
      rect(108, 290, 184, 94, "#9db38a") +
      path("M130 290V214Q130 176 170 166Q210 176 210 214V290Z", "#f2ecdf") +
      path("M146 290V226Q146 200 170 194Q194 200 194 226V290Z", "#17388a") +
      rect(238, 216, 6, 74, "#5c4030") +
      path(disc(241, 206, 30) + disc(228, 226, 20) + disc(256, 226, 20), "#1e6b52") +
      path(oranges, "#d98e3a") +
      path(star(200, 344, 8, 26, 14), "#7fb0c4") +
      line("M97 105H303V395H97Z", GOLD, 4) +
      line("M102 110H298V390H102Z", "#9c2f27", 1.5),
  }
}

/** A bound book with gold tooling. */
export const book: Draw = ({ r }) => {
  const leather = r.pick(["#7a2a22", "#3f5a3e", "#5c3a22", "#2a3a64"])
  const gold = "#d9b45a"
  const outline = "M102 94H296Q304 94 304 102V398Q304 406 296 406H102Z"
  const corner = (i: number) => leaf(i % 2 ? 280 : 148, i < 2 ? 122 : 378, 34, 9, [0.9, 2.24, -0.9, -2.24][i]!)
  return {
    bg: r.pick([GROUND.straw, GROUND.mint, GROUND.sky]),
    body:
      lying(outline, 10, 13, 0.2) +
      path("M296 100h16V400h-16Z", "#efe3c6") +
      path(outline, leather) +
      rect(102, 94, 20, 312, darker(leather, 0.3)) +
      line("M138 112H290V388H138Z", gold, 3) +
      line("M146 120H282V380H146Z", gold, 1.2) +
      path("M214 168L262 250L214 332L166 250Z", "none", `stroke="${gold}" stroke-width="2"`) +
      path(star(214, 250, 12, 46, 28), gold) +
      path(star(214, 250, 12, 30, 16, 0.26), leather) +
      path(star(214, 250, 8, 14, 7), gold) +
      repeat(4, (i) => path(corner(i), gold)),
  }
}
