/** The light entry: the two signs of a workshop, without the families of drawings. */
import { polygon, star, TAU, times } from "./draw/geometry.js"
import { starNotch } from "./draw/star-notch.js"
import { random } from "./random.js"

export { THREADS, type Thread, threadBackground, threadOf, threadStyle } from "./thread.js"

/** Radius of the rim, in the seal's own 100 × 100 box. */
const RIM = 48
const CENTRE = 50
/** Half the gap of glaze between two pieces. */
const GAP = 0.8

/**
 * The seal of a workshop: a zellige rosette of 8, 10, 12 or 16 folds computed from its id, at most 2 KB, as an `<svg>` to put inline.
 * Petals take `currentColor`, the star `--seal-2`, the eye `--seal-3`. It is `aria-hidden`: always set it beside the workshop's name.
 */
export function seal(id: string): string {
  const { petals, beads, core, eye } = pieces(id)
  return `<svg viewBox="0 0 100 100" aria-hidden="true"><path d="${petals}${beads}" fill="currentColor"/><path d="${core}" fill="var(--seal-2,currentColor)"/><path d="${eye}" fill="var(--seal-3,#fff)"/></svg>`
}

/** How many petals the seal of this id has. */
export const foldsOf = (id: string) => pieces(id).folds

/** The chances are drawn in a fixed order: it is part of every workshop's look. */
function pieces(id: string) {
  const r = random(`seal:${id}`)
  const folds = r.pick([8, 8, 10, 12, 12, 16])
  const skip = Math.max(2, Math.round(folds * r.pick([0.34, 0.4, 0.28])))
  const tip = RIM * r.range(0.36, 0.46)
  const notch = starNotch(folds, skip, tip)
  const shoulder = RIM * r.range(0.58, 0.7)
  const crown = RIM * 0.84
  const width = tip * Math.sin(Math.PI / folds)
  const waist = tip * Math.cos(Math.PI / folds)
  const step = TAU / folds

  /** A point `along` the ray at `angle` and `across` it. */
  const on = (angle: number, along: number, across: number) =>
    [CENTRE + along * Math.cos(angle) - across * Math.sin(angle), CENTRE + along * Math.sin(angle) + across * Math.cos(angle)] as const
  const petal = (angle: number) =>
    polygon([
      on(angle, notch + 1, 0),
      on(angle, waist, width - GAP),
      on(angle, shoulder, width - GAP),
      on(angle, crown, 0),
      on(angle, shoulder, -width + GAP),
      on(angle, waist, -width + GAP),
    ])
  const bead = (angle: number) =>
    polygon([
      on(angle, crown * 0.78, 0),
      on(angle + 0.1 * step, crown * 0.9, 0),
      on(angle, RIM * 0.97, 0),
      on(angle - 0.1 * step, crown * 0.9, 0),
    ])

  return {
    folds,
    petals: times(folds, (i) => petal(i * step + step / 2)).join(""),
    beads: folds > 10 ? "" : times(folds, (i) => bead(i * step)).join(""),
    core: star(CENTRE, CENTRE, folds, tip - 2.2, notch - 1.6),
    eye: star(CENTRE, CENTRE, r.pick([8, 6]), notch * 0.42, notch * 0.22),
  }
}
