import { darker, lighter } from "../../draw/colour.js"
import { clipPath, clipped, line, linear, path, rect } from "../../draw/elements.js"
import { box, disc, leaf, repeat } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

const CAPE = "M200 104C240 110 268 140 286 200L330 410Q200 432 70 410L114 200C132 140 160 110 200 104Z"
const ROBE = "M172 108Q200 124 228 108L262 122L358 250L318 286L270 226L292 414Q200 428 108 414L130 226L82 286L42 250L138 122Z"
const HOOD = "M160 116Q200 60 240 116Q200 150 160 116Z"
const CAPE_BRAID = "M200 118V190M120 210L92 408M280 210L308 408"
const ROBE_BRAID = "M194 122V412M206 122V412M130 226L146 190M270 226L254 190M108 412Q200 426 292 412M82 284L44 252M318 284L356 252"

const SILKS = ["#e9dfc6", "#7a2a3a", "#2d5a4c"]
const WOOLS = ["#3b4470", "#8a6a4a", "#cfc3a8", "#4e5b45"]

/** A hanging garment: a caftan with gold flowers, a hooded cape (selham), or a striped hooded robe. */
export const garment: Draw = ({ u, r, craft }) => {
  const caftan = /caftan/.test(craft)
  const cape = /selham/.test(craft)
  const colour = cape ? "#e6dcc6" : r.pick(caftan ? SILKS : WOOLS)
  const trim = caftan ? "#d0a548" : cape ? "#8d7a5c" : lighter(colour, 0.5)
  const outline = cape ? CAPE : ROBE
  const stripes = caftan || cape ? "" : repeat(24, (i) => box(50 + i * 13, 90, 2, 350))
  const flowers = repeat(6, (i) => leaf(160, 410 - i * 2, 60, 9, -1.2 - i * 0.14) + leaf(240, 410, 60, 9, -1.9 + i * 0.14))
  const clasp = disc(200, 190, 6) + leaf(200, 190, 44, 7, Math.PI / 2)
  const buttons = repeat(15, (i) => disc(200, 150 + i * 14, 4.4))
  return {
    bg: r.pick([GROUND.mint, GROUND.rose, GROUND.sky, GROUND.straw]),
    defs: clipPath(`${u}c`, outline) + hanging(`${u}s`),
    body:
      rect(196, 56, 8, 44, "#7a4526") +
      lying(outline, 8, 9) +
      (caftan ? "" : path(HOOD, darker(colour, 0.25))) +
      path(outline, colour) +
      clipped(`${u}c`, path(stripes, "#fff", 'opacity=".14"') + (caftan ? path(flowers, trim, 'opacity=".8"') : "")) +
      path(outline, `url(#${u}s)`) +
      line(cape ? CAPE_BRAID : ROBE_BRAID, trim, 3.4) +
      path(cape ? clasp : buttons, trim),
  }
}

const hanging = (id: string) =>
  linear(id, [
    [0, "#1a1410", 0.14],
    [0.3, "#fff", 0.14],
    [0.5, "#1a1410", 0.05],
    [0.72, "#fff", 0.1],
    [1, "#1a1410", 0.26],
  ])
