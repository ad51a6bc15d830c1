import { clipPath, clipped, line, linear, path } from "../../draw/elements.js"
import { around, box, disc, leaf, polar, polygon, repeat, star } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { stitching } from "../stitching.js"
import { countedBorder, satinRow } from "./counted-stitch.js"

/** One colour to a cloth, as in Fez: blue, green, red or plum. */
const INKS = ["#17388a", "#1e6b52", "#9c2f27", "#5d3442"] as const
const [, GREEN, RED] = INKS

/** A cloth of Fez embroidery, folded to a point. */
export const fassi: Draw = ({ u, r, name }) => {
  const ink = /vert/i.test(name) ? GREEN : /rouge/i.test(name) ? RED : r.pick(INKS)
  const outline = "M76 92H324V372L200 420L76 372Z"
  const borders = countedBorder(90, 108, 230, 4.6) + countedBorder(90, 256, 230, 4.6)
  const rows = satinRow(82, 46, [98, 214, 230, 246, 358])
  return {
    bg: r.pick([GROUND.weld, GROUND.rose, GROUND.mint, GROUND.sky]),
    defs: clipPath(`${u}c`, outline) + crease(`${u}s`),
    body:
      lying(outline, 7, 10) +
      path(outline, "#f4f0e4") +
      clipped(`${u}c`, path(borders + rows, ink) + path(star(200, 392, 8, 14, 7), ink)) +
      path(outline, `url(#${u}s)`) +
      stitching("M80 96H320V370L200 414L80 370Z", ink, 1.4),
  }
}

/** Four napkins in a pile, seen from the front. */
export const napkins: Draw = ({ r, name }) => {
  const ink = /rouge/.test(name) ? RED : r.pick(INKS)
  const napkin = (i: number) => {
    const [x, y] = [84 + i * 5, 300 - i * 46]
    const outline = polygon([
      [x, y],
      [x + 220, y],
      [x + 226, y + 78],
      [x - 4, y + 78],
    ])
    return (
      lying(outline, 4, 6, 0.14) +
      path(outline, i % 2 ? "#efe9da" : "#f6f2e7") +
      path(countedBorder(x + 10, y + 22, 210, 2.6), ink) +
      stitching(`M${x + 6} ${y + 70}H${x + 216}`, ink, 1.6)
    )
  }
  return { bg: r.pick([GROUND.mint, GROUND.weld, GROUND.sky, GROUND.rose]), body: repeat(4, napkin) }
}

/** Gold thread on velvet (sqalli). */
export const gold: Draw = ({ r }) => {
  const velvet = r.pick(["#3c1d2e", "#17305f", "#1e4a3c"])
  const thread = "#e3bd63"
  const outline = box(62, 112, 276, 276)
  const flower = around(
    8,
    (angle) =>
      leaf(200, 250, 96, 20, angle) +
      leaf(...polar(200, 250, 60, angle + 0.39), 60, 12, angle + 0.39) +
      disc(...polar(200, 250, 122, angle), 6),
  )
  const corner = (i: number) => leaf(i % 2 ? 308 : 92, i < 2 ? 142 : 358, 50, 12, [0.785, 2.356, -0.785, -2.356][i]!)
  return {
    bg: r.pick([GROUND.rose, GROUND.straw, GROUND.sky]),
    body:
      lying(outline, 8, 12) +
      path(outline, velvet) +
      path(flower, thread) +
      path(star(200, 250, 16, 30, 20), velvet) +
      path(star(200, 250, 8, 22, 10), thread) +
      line("M78 128H322V372H78ZM86 136H314V364H86Z", thread, 2) +
      stitching("M82 132H318V368H82Z", "#fff1c4", 1.5) +
      repeat(4, (i) => path(corner(i), thread)),
  }
}

const crease = (id: string) =>
  linear(id, [
    [0, "#fff", 0],
    [0.47, "#1a1410", 0.1],
    [0.5, "#fff", 0.4],
    [0.53, "#1a1410", 0.02],
    [1, "#1a1410", 0.08],
  ])
