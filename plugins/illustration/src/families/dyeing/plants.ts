import { circle, path, rect } from "../../draw/elements.js"
import { box, disc, leaf, polar, repeat, TAU } from "../../draw/geometry.js"
import { lying, standing } from "../../draw/light.js"
import { DYE, GROUND, STAGE } from "../../palettes.js"
import type { Draw, Random } from "../family.js"

/** A box of six dye plants. */
export const kit: Draw = ({ r }) => {
  const outline = box(70, 130, 260, 250)
  const dyes = Object.values(DYE)
  const compartment = (x: number, y: number, colour: string) =>
    rect(x - 38, y - 54, 76, 110, "#7a5236") + circle(x, y, 31, "#efe6d4") + path(heap(r, x, y), colour)
  const compartments = repeat(2, (row) => repeat(3, (i) => compartment(114 + i * 86, 192 + row * 122, dyes[row * 3 + i]!)))
  return {
    bg: r.pick([GROUND.mint, GROUND.sky, GROUND.straw]),
    body: lying(outline, 8, 12) + path(outline, "#9a6b45") + compartments,
  }
}

/** Grains or dry leaves. */
function heap(r: Random, x: number, y: number) {
  const grains = r.int(0, 2) === 0
  return repeat(16, () => {
    const [px, py] = polar(x, y, r() * 21, r() * TAU)
    return grains ? disc(px, py, r.range(2, 4.5)) : leaf(px, py, r.range(7, 13), 2.6, r() * TAU)
  })
}

/** A bowl of henna powder. */
export const powder: Draw = () => ({
  bg: GROUND.straw,
  floor: STAGE.straw[1],
  horizon: 330,
  body:
    standing(200, 376, 124) +
    path("M96 280Q200 190 304 280Z", "#7d8a45") +
    path("M120 272Q190 204 260 262Q200 240 120 272Z", "#97a45b") +
    path("M78 274Q200 300 322 274Q318 370 200 376Q82 370 78 274Z", "#bd6a43") +
    path("M78 274Q200 300 322 274L321 288Q200 314 79 288Z", "#d98e64"),
})
