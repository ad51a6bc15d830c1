import { circle, line, linear, path, radial } from "../../draw/elements.js"
import { polar, polygon, times } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { BRASS, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { engraving } from "./engraving.js"

const RADIUS = 150

/** An engraved brass tray with a scalloped edge. */
export const tray: Draw = ({ u, r }) => {
  const scallops = 40
  const outline = polygon(times(scallops * 2, (i) => polar(200, 250, RADIUS + (i % 2 ? 3 : -1), (i * Math.PI) / scallops)))
  return {
    bg: r.pick([GROUND.indigo, GROUND.teal, GROUND.plum, GROUND.rose, GROUND.mint]),
    defs: brushed(`${u}m`) + dished(`${u}g`),
    body:
      lying(outline, 10, 16, 0.24) +
      path(outline, `url(#${u}m)`) +
      circle(200, 250, RADIUS * 0.9, BRASS.base) +
      line(engraving(r, 200, 250, RADIUS * 0.98), BRASS.line, 0.9, 'opacity=".72"') +
      path(outline, `url(#${u}g)`),
  }
}

const brushed = (id: string) =>
  linear(id, [
    [0, BRASS.hi],
    [0.22, BRASS.base],
    [0.42, BRASS.hi],
    [0.6, BRASS.mid],
    [0.82, BRASS.base],
    [1, BRASS.deep],
  ])

const dished = (id: string) =>
  radial(
    id,
    [
      [0, "#fff", 0.5],
      [0.5, "#fff", 0],
      [1, "#20140a", 0.32],
    ],
    'cx=".34" cy=".28" r=".85"',
  )
