import { circle, clipPath, clipped, line, linear, path, rect } from "../../draw/elements.js"
import { box, disc, repeat, star } from "../../draw/geometry.js"
import { layers } from "../../draw/layers.js"
import { lying } from "../../draw/light.js"
import { CEDAR, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { rosette } from "../zellige/rosette.js"
import { carvedRosette, grain } from "./carving.js"

/** A door in a pointed arch, a rosette above two carved panels. */
export const door: Draw = ({ u, r }) => {
  const outline = "M108 440V170Q108 84 200 66Q292 84 292 170V440Z"
  const marquetry = layers<string>((colour) => colour)
  rosette(marquetry, 200, 232, r.pick([8, 12, 16]), 80, [CEDAR.hi, CEDAR.base, CEDAR.deep, CEDAR.mid, CEDAR.hi])
  const panel = (i: number) => rect(122 + i * 82, 330, 74, 96, CEDAR.mid) + carvedRosette(159 + i * 82, 378, 32, 8)
  return {
    bg: r.pick([GROUND.glaze, GROUND.sky, GROUND.rose]),
    floor: "#c9bfae",
    horizon: 440,
    defs: clipPath(`${u}c`, outline),
    body:
      path("M92 440V166Q92 68 200 48Q308 68 308 166V440Z", CEDAR.deep) +
      path(outline, CEDAR.base) +
      clipped(
        `${u}c`,
        grain(r, 108, 70, 184, 370) +
          marquetry.markup((d, colour) => path(d, colour, `stroke="${CEDAR.line}" stroke-width=".9"`)) +
          repeat(2, panel),
      ) +
      circle(200, 326, 11, "none", 'stroke="#d3a544" stroke-width="5"'),
  }
}

/** A turned lattice (moucharabieh): knobs and stars in turn on crossing rods. */
export const lattice: Draw = ({ u, r }) => {
  const outline = box(58, 112, 284, 276)
  const pitch = 24
  const crossings = (piece: (x: number, y: number) => string, parity: 0 | 1) =>
    repeat(12, (row) => repeat(12, (i) => ((i + row) % 2 === parity ? piece(68 + i * pitch, 118 + row * pitch) : "")))
  const rods = repeat(12, (i) => `M${68 + i * pitch} 100V400M40 ${118 + i * pitch}H360`)
  return {
    bg: r.pick([GROUND.weld, GROUND.sky, GROUND.mint]),
    defs: clipPath(`${u}c`, outline),
    body:
      lying(outline, 9, 14) +
      path(outline, "#3a2416") +
      clipped(
        `${u}c`,
        line(rods, CEDAR.mid, 5) +
          path(
            crossings((x, y) => disc(x, y, 8.5), 1),
            CEDAR.base,
          ) +
          path(
            crossings((x, y) => star(x, y, 8, 10, 6), 0),
            CEDAR.hi,
          ),
      ) +
      path(outline, "none", `stroke="${CEDAR.base}" stroke-width="16"`) +
      path(outline, "none", `stroke="${CEDAR.deep}" stroke-width="1.5"`),
  }
}

/** A mirror in a painted frame. */
export const mirror: Draw = ({ u, r }) => {
  const colour = r.pick(["#1e6b52", "#17388a", "#9c2f27"])
  const frame = "M86 446V180Q86 84 200 58Q314 84 314 180V446Z"
  const stars = repeat(22, (i) => star(i < 11 ? 104 : 296, 200 + (i % 11) * 22, 8, 8, 4))
  return {
    bg: r.pick([GROUND.rose, GROUND.straw, GROUND.stone]),
    defs: silvered(`${u}m`),
    body:
      lying(frame, 9, 12) +
      path(frame, colour) +
      path(stars, "#e3bd63") +
      path("M122 420V186Q122 116 200 96Q278 116 278 186V420Z", `url(#${u}m)`, 'stroke="#e3bd63" stroke-width="4"'),
  }
}

const silvered = (id: string) =>
  linear(id, [
    [0, "#dfeaf0"],
    [0.48, "#f6fbfc"],
    [0.5, "#c9d9e2"],
    [1, "#e4edf2"],
  ])
