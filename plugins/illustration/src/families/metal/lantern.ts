import { circle, ellipse, line, path, radial } from "../../draw/elements.js"
import { around, type HalfProfile, polar, polygon, profile, repeat, star, tenth } from "../../draw/geometry.js"
import { BRASS } from "../../palettes.js"
import type { Draw, Picture, Subject } from "../family.js"
import { polish } from "./turned.js"

/** The light, the coloured glass, the pale glass. */
const GLASS = [
  ["#e8b64a", "#c9503a", "#f2dc9a"],
  ["#7fc0c4", "#e8b64a", "#d8efe4"],
  ["#e8b64a", "#4a77b8", "#f7e7b4"],
] as const

interface Shape {
  half: HalfProfile
  /** Below this height the metal is not pierced. */
  piercedTo: number
  hoops: readonly [upper: number, lower: number]
}

const LANTERN: Shape = {
  half: [
    [22, 146],
    [70, 178],
    [92, 204],
    [92, 326],
    [70, 356],
    [22, 388],
  ],
  piercedTo: 352,
  hoops: [204, 326],
}

const CHANDELIER: Shape = {
  half: [
    [18, 150],
    [60, 176],
    [118, 236],
    [132, 286],
    [96, 352],
    [40, 392],
    [10, 408],
  ],
  piercedTo: 388,
  hoops: [236, 332],
}

export const lantern: Draw = (subject) => lit(subject, LANTERN)

export const chandelier: Draw = (subject) => lit(subject, CHANDELIER)

/** Pierced brass with a lamp inside, in a dark room. */
function lit({ u, r }: Subject, { half, piercedTo, hoops }: Shape): Picture {
  const [light, coloured, pale] = r.pick(GLASS)
  const { outline, widthAt } = profile(200, half)
  const pierced = (piece: (x: number, y: number, scale: number) => string, parity: boolean) =>
    repeat(9, (row) =>
      repeat(7, (i) => {
        const [y, column] = [186 + row * 22, i - 3]
        if (y > piercedTo || ((row + column) % 2 !== 0) !== parity) return ""
        const angle = (column * Math.PI) / 7.4
        return piece(200 + widthAt(y) * 0.98 * Math.sin(angle), y, 0.4 + 0.6 * Math.cos(angle))
      }),
    )
  const holes = pierced((x, y, scale) => star(x, y, 8, 8.5 * scale, 4.6 * scale), true)
  const facets = pierced((x, y, scale) => star(x, y, 4, 9 * scale, 4), false)
  const rays = around(26, (angle) =>
    polygon([polar(200, 262, 90, angle), polar(200, 262, 330, angle - 0.035), polar(200, 262, 330, angle + 0.035)]),
  )
  const hoop = (y: number) => `M${tenth(200 - widthAt(y))} ${y}Q200 ${tenth(y + widthAt(y) * 0.16)} ${tenth(200 + widthAt(y))} ${y}`
  return {
    bg: r.pick(["#2b2440", "#1f3540", "#3a2430", "#1b2440"]),
    defs: polish(`${u}r`) + glow(`${u}l`, light),
    body:
      circle(200, 262, 230, `url(#${u}l)`) +
      path(rays, pale, 'opacity=".07"') +
      line("M200 0V92", BRASS.mid, 2.5) +
      ellipse(200, 100, 12, 14, "none", `stroke="${BRASS.base}" stroke-width="4"`) +
      path(
        profile(200, [
          [5, 112],
          [16, 126],
          [12, 138],
          [26, 150],
        ]).outline,
        BRASS.base,
      ) +
      path(outline, BRASS.mid) +
      path(holes, pale) +
      path(facets, coloured) +
      path(holes, light, 'opacity=".45"') +
      path(outline, `url(#${u}r)`) +
      line(hoops.map(hoop).join(""), BRASS.hi, 4),
  }
}

const glow = (id: string, colour: string) =>
  radial(id, [
    [0, colour, 0.75],
    [0.5, colour, 0.2],
    [1, colour, 0],
  ])
