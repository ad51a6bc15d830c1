import { darker, lighter } from "../../draw/colour.js"
import { clipPath, clipped, line, linear, path, rect } from "../../draw/elements.js"
import { box, leaf, repeat, star, tenth } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

/** A length of cloth: brocade with gold flowers, or a plain stripe. */
export const cloth: Draw = ({ u, r, name }) => {
  const brocade = /brocart/i.test(name)
  const colour = brocade ? "#efe6cf" : r.pick(["#dcd3bf", "#6d5a48", "#39436a"])
  const weft = brocade ? "#c89f45" : darker(colour, 0.3)
  const outline = "M70 150C120 128 160 172 200 150S290 128 330 150V356C290 336 250 376 200 356S110 336 70 356Z"
  // The empty path stays: the bytes of earlier drawings are what caches and golden hashes name.
  const woven = brocade ? path(flowers(), weft) + path("M0 0", weft) : path(stripes(), weft)
  return {
    bg: r.pick([GROUND.teal, GROUND.rose, GROUND.indigo, GROUND.mint]),
    defs: clipPath(`${u}c`, outline) + folds(`${u}s`),
    body:
      lying(outline, 8, 12) +
      path("M330 150q22 20 0 40V356Z", darker(colour, 0.35)) +
      path(outline, colour) +
      clipped(`${u}c`, woven) +
      path(outline, `url(#${u}s)`),
  }
}

const flowers = () =>
  repeat(5, (row) =>
    repeat(6, (i) => {
      const [x, y] = [92 + i * 44 + (row % 2) * 22, 160 + row * 44]
      return star(x, y, 8, 15, 8) + leaf(x, y + 14, 22, 5, Math.PI / 2)
    }),
  )

const stripes = () => repeat(30, (i) => box(72 + i * 9 + (i % 3), 120, i % 3 === 0 ? 4 : 1.4, 270))

const folds = (id: string) =>
  linear(id, [
    [0, "#1a1410", 0.2],
    [0.16, "#fff", 0.22],
    [0.34, "#1a1410", 0.24],
    [0.52, "#fff", 0.24],
    [0.7, "#1a1410", 0.22],
    [0.88, "#fff", 0.18],
    [1, "#1a1410", 0.24],
  ])

/** A scarf over a rod; the dye is read from the name. */
export const scarf: Draw = ({ u, r, name }) => {
  const colour = dyeNamed(name) ?? r.pick(["#9c2f27", "#2f5c5d", "#c89a3c"])
  const outline = "M128 92C150 80 176 96 200 88S250 80 272 92L282 398H118Z"
  const bands = [300, 310, 326, 344, 350, 372].map((y) => box(100, y, 200, r.pick([3, 5, 8]))).join("")
  const ends = repeat(24, (i) => `M${121 + i * 6.9} 396q${tenth(r.jitter(0, 4))} 16 ${tenth(r.jitter(0, 3))} 38`)
  return {
    bg: r.pick([GROUND.straw, GROUND.sky, GROUND.mint, GROUND.rose]),
    defs: clipPath(`${u}c`, outline) + drape(`${u}s`),
    body:
      rect(60, 78, 280, 10, "#7a4526", 'rx="5"') +
      lying(outline, 7, 8) +
      line(ends, colour, 2.6, 'stroke-linecap="round"') +
      path(outline, colour) +
      clipped(`${u}c`, path(bands, lighter(colour, 0.55))) +
      path(outline, `url(#${u}s)`) +
      path("M122 84Q200 70 278 84L274 100Q200 88 126 100Z", darker(colour, 0.12)),
  }
}

function dyeNamed(name: string) {
  if (/indigo/i.test(name)) return "#2a4484"
  if (/grenade/i.test(name)) return "#b88a3e"
  if (/cuite/i.test(name)) return "#b65f3c"
  return undefined
}

const drape = (id: string) =>
  linear(id, [
    [0, "#1a1410", 0.2],
    [0.15, "#fff", 0.2],
    [0.3, "#1a1410", 0.22],
    [0.45, "#fff", 0.22],
    [0.6, "#1a1410", 0.2],
    [0.8, "#fff", 0.22],
    [1, "#1a1410", 0.25],
  ])
