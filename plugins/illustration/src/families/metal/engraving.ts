/** Lines a burin cuts into a round of metal: rings, bands of repeats, and a star polygon at the middle. */
import { around, at, type Point, polar, repeat, ring, TAU, times } from "../../draw/geometry.js"
import type { Random } from "../family.js"

export const rings = (cx: number, cy: number, radii: readonly number[]) => radii.map((radius) => ring(cx, cy, radius)).join("")

export function engraving(r: Random, cx: number, cy: number, radius: number) {
  const count = r.pick([12, 16, 20, 24])
  const band = (inner: number, outer: number, repeats: number, motif: BandMotif) =>
    around(repeats, (angle) =>
      motif((distance, turn) => at(polar(cx, cy, distance, angle + (turn * TAU) / repeats)), inner * radius, outer * radius),
    )
  return (
    rings(
      cx,
      cy,
      [0.93, 0.9, 0.7, 0.67, 0.44, 0.41, 0.16].map((share) => radius * share),
    ) +
    band(0.7, 0.9, count, r.pick([arches, chevrons, vines, lattice])) +
    band(0.44, 0.67, count, r.pick([arches, chevrons, vines])) +
    band(0.93, 0.99, count * 3, chevrons) +
    centre(r, cx, cy, radius)
  )
}

/** One repeat of a band; `on` places a point at a distance from the centre and a share of the repeat's width. */
type BandMotif = (on: (distance: number, turn: number) => string, inner: number, outer: number) => string

const arches: BandMotif = (on, inner, outer) =>
  `M${on(inner, 0)}Q${on(outer * 1.12, 0.5)} ${on(inner, 1)}M${on(inner, 0.25)}Q${on(outer * 0.98, 0.5)} ${on(inner, 0.75)}M${on(inner, 0.5)}L${on(outer * 0.9, 0.5)}`

const chevrons: BandMotif = (on, inner, outer) =>
  `M${on(inner, 0)}L${on(outer, 0.5)}L${on(inner, 1)}M${on(outer, 0)}L${on(inner, 0.5)}L${on(outer, 1)}`

const vines: BandMotif = (on, inner, outer) => {
  const middle = (inner + outer) / 2
  const leaf = `M${on(inner, 0.5)}Q${on(middle, 0)} ${on(outer, 0.5)}Q${on(middle, 1)} ${on(inner, 0.5)}`
  const bud = `M${on(inner, 0)}Q${on(middle, 0.3)} ${on(outer, 0)}Q${on(middle, -0.3)} ${on(inner, 0)}`
  return `${leaf}${bud}M${on(inner, 0.5)}L${on(outer, 0.5)}`
}

const lattice: BandMotif = (on, inner, outer) =>
  `M${on(inner, 0)}L${on(outer, 1)}M${on(outer, 0)}L${on(inner, 1)}M${on(inner, 0.5)}L${on(outer, 0.5)}`

/** Two star polygons, one inside the other and half a step round. */
function centre(r: Random, cx: number, cy: number, radius: number) {
  const points = r.pick([8, 12, 16])
  const skip = Math.round(points * 0.36)
  const chords = (size: number, turn: number) => {
    const tips = times(points, (i): Point => polar(cx, cy, size, turn + (i * TAU) / points))
    return repeat(points, (i) => `M${at(tips[i]!)}L${at(tips[(i + skip) % points]!)}`)
  }
  return chords(radius * 0.4, 0) + chords(radius * 0.25, Math.PI / points)
}
