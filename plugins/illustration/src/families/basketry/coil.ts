import { circle, line, path, radial } from "../../draw/elements.js"
import { around, at, disc, polar, polygon, repeat, TAU } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { DOUM, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"

/** Twelve turns of the coil, and the radius where turn `j` begins. */
const TURNS = 12
const turnRadius = (j: number) => 14 + j * 12
const RIM = 147

/** A coiled tray from above, figures dyed into its turns. */
export const tray: Draw = ({ u, r }) => {
  const dyed = r.pick(["#9c2f27", "#17388a", "#1e6b52", "#2b2421"])
  const count = r.pick([6, 8, 10, 12])
  const figure = r.pick([diamond, spiral, bars])
  return {
    bg: r.pick([GROUND.teal, GROUND.brick, GROUND.sky, GROUND.mint, GROUND.plum]),
    defs: dished(`${u}g`),
    body:
      lying(disc(200, 250, RIM), 9, 13) +
      repeat(TURNS, (i) => turn(TURNS - 1 - i)) +
      path(around(count, figure), dyed) +
      line(binding(), DOUM.line, 0.7, 'opacity=".4"') +
      circle(200, 250, RIM, `url(#${u}g)`),
  }
}

const turn = (j: number) =>
  circle(200, 250, turnRadius(j), j % 2 ? DOUM.base : DOUM.hi) +
  circle(200, 250, turnRadius(j), "none", `stroke="${DOUM.deep}" stroke-width="1.2" opacity=".7"`)

/** The dyed part of turn `j` between two angles. */
const stretch = (j: number, from: number, to: number) =>
  polygon([
    polar(200, 250, turnRadius(j), from),
    polar(200, 250, turnRadius(j), to),
    polar(200, 250, turnRadius(j + 1), to),
    polar(200, 250, turnRadius(j + 1), from),
  ])

const diamond = (angle: number) =>
  repeat(8, (i) => {
    const j = i + 3
    const half = Math.min(j - 2, 11 - j) * 0.045
    return stretch(j, angle - half, angle + half)
  })

const spiral = (angle: number) =>
  repeat(10, (i) => {
    const j = i + 2
    return stretch(j, angle + j * 0.06, angle + 0.16 + j * 0.06)
  })

const bars = (angle: number) => [4, 5, 9].map((j) => stretch(j, angle, angle + 0.34)).join("")

/** The stitches that bind each turn to the one within. */
const binding = () =>
  repeat(TURNS - 1, (i) => {
    const j = i + 1
    const stitches = Math.round(turnRadius(j) * 0.42)
    return repeat(stitches, (k) => {
      const angle = (k * TAU) / stitches + j
      return `M${at(polar(200, 250, turnRadius(j), angle))}l${at(polar(0, 0, 11, angle + 0.5))}`
    })
  })

const dished = (id: string) =>
  radial(
    id,
    [
      [0, "#fff", 0.3],
      [0.5, "#fff", 0],
      [1, "#20140a", 0.3],
    ],
    'cx=".36" cy=".3" r=".8"',
  )
