/** Silver wire hammered into blackened iron. */
import { circle, line, path, radial } from "../../draw/elements.js"
import { around, disc, leaf, polar, repeat, star } from "../../draw/geometry.js"
import { lying, standing } from "../../draw/light.js"
import { GROUND, SILVER, STAGE } from "../../palettes.js"
import type { Draw } from "../family.js"
import { engraving } from "./engraving.js"

export const IRON = "#1d1f26"

export const damascene: Draw = ({ u, r }) => {
  const radius = 142
  const points = r.pick([8, 10, 12])
  const wire = around(
    points,
    (angle) =>
      leaf(...polar(200, 250, 60, angle), 42, 9, angle) +
      leaf(...polar(200, 250, 66, angle + 0.2), 26, 6, angle + 0.5) +
      leaf(...polar(200, 250, 66, angle - 0.2), 26, 6, angle - 0.5) +
      disc(...polar(200, 250, 112, angle), 3),
  )
  return {
    bg: r.pick([GROUND.rose, GROUND.stone, GROUND.weld, GROUND.mint]),
    defs: burnished(`${u}g`),
    body:
      lying(disc(200, 250, radius), 9, 14) +
      circle(200, 250, radius, IRON) +
      line(engraving(r, 200, 250, radius * 0.97), SILVER.base, 0.8, 'opacity=".85"') +
      circle(200, 250, radius * 0.86, IRON) +
      circle(200, 250, radius * 0.86, "none", `stroke="${SILVER.hi}" stroke-width="1.5"`) +
      path(wire, SILVER.base) +
      path(star(200, 250, points, 52, 26), SILVER.hi) +
      path(star(200, 250, points, 30, 15, Math.PI / points), IRON) +
      circle(200, 250, radius, `url(#${u}g)`),
  }
}

export const damBox: Draw = () => {
  const wire = repeat(8, (i) => leaf(112 + i * 25, 330, 50, 6, -1.1) + leaf(112 + i * 25, 330, 44, 5, -2))
  return {
    bg: GROUND.rose,
    floor: STAGE.rose[1],
    horizon: 330,
    body:
      standing(200, 354, 116) +
      path("M92 214L308 214L308 352L92 352Z", IRON) +
      path("M92 214L122 168H278L308 214Z", "#2b2e37") +
      path(wire, SILVER.base) +
      line("M100 222H300V344H100ZM126 174H274M112 206H288M104 232H296", SILVER.hi, 1.4) +
      path(star(200, 192, 8, 16, 7), SILVER.hi) +
      circle(200, 236, 9, SILVER.base),
  }
}

const burnished = (id: string) =>
  radial(
    id,
    [
      [0, "#fff", 0.22],
      [0.5, "#fff", 0],
      [1, "#000", 0.3],
    ],
    'cx=".34" cy=".28" r=".85"',
  )
