import { type Point, star, TAU } from "../../draw/geometry.js"
import type { Pieces } from "../../draw/layers.js"
import { starNotch } from "../../draw/star-notch.js"

export type RosetteColours<C> = readonly [star: C, petal: C, heart: C, kite: C, ring: C]

/**
 * A rosette constructed from its centre: a star polygon, hexagonal petals on the rays between its tips, kites from the tips, and (with
 * `ring`) the pieces that close it to a circle. Serves fold counts that no periodic tiling carries, such as 16. The proportions are
 * chosen by eye, within what cutters of zellige use. (J. Bonner, "Islamic Geometric Patterns", 2017, on the anatomy of rosettes.)
 */
export function rosette<C>(
  pieces: Pieces<C>,
  cx: number,
  cy: number,
  folds: number,
  radius: number,
  [starColour, petal, heart, kite, ringColour]: RosetteColours<C>,
  ring = true,
) {
  const tip = radius * 0.4
  const notch = starNotch(folds, Math.max(2, Math.round(folds * 0.36)), tip)
  const width = tip * Math.sin(Math.PI / folds)
  const waist = tip * Math.cos(Math.PI / folds)
  const shoulder = radius * 0.63
  const crown = radius * 0.8
  const kiteTip = crown * 0.9
  const rim = radius * 0.93
  const step = TAU / folds

  /** A point `along` the ray at `angle` and `across` it. */
  const on = (angle: number, along: number, across = 0): Point => [
    cx + along * Math.cos(angle) - across * Math.sin(angle),
    cy + along * Math.sin(angle) + across * Math.cos(angle),
  ]

  pieces.add(starColour, star(cx, cy, folds, tip, notch))
  pieces.add(heart, star(cx, cy, folds, notch * 0.86, notch * 0.52, Math.PI / folds))
  pieces.add(kite, star(cx, cy, 8, notch * 0.34, notch * 0.22))
  for (let i = 0; i < folds; i++) {
    const ray = i * step
    const between = ray + step / 2
    const next = ray + step
    const [left, top, right] = [on(between, shoulder, -width), on(between, crown), on(between, shoulder, width)]
    pieces.add(petal, [on(between, notch), on(between, waist, width), right, top, left, on(between, waist, -width)])
    pieces.add(i % 2 && folds % 2 === 0 ? heart : kite, [on(ray, tip), left, on(ray, kiteTip), on(between - step, shoulder, width)])
    if (!ring) continue
    pieces.add(ringColour, [top, left, on(ray, kiteTip), on(ray, rim)])
    pieces.add(ringColour, [top, right, on(next, kiteTip), on(next, rim)])
    pieces.add(starColour, [top, on(ray, rim), on(ray, radius), on(between, radius), on(next, radius), on(next, rim)])
  }
}
