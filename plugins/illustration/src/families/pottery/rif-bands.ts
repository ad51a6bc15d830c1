/** Painted bands of the Rif: motifs are spaced by the sine of their angle, so that they turn round the pot. */
import { line, path } from "../../draw/elements.js"
import { disc, polygon, polyline, repeat, times, xy } from "../../draw/geometry.js"
import { CLAY } from "../../palettes.js"

/** How many motifs are seen on a band. */
const SEEN = 10

/** Places on a band that turns round the body. */
export interface BandPoint {
  /** Across the body, `i` of `SEEN` motifs along. */
  x(i: number): number
  /** Down the band at x, from 0 at its top to 1 at its foot. */
  y(x: number, share: number): number
}

export const bandPoint = (halfWidth: number, top: number, height: number): BandPoint => ({
  x: (i) => 200 + halfWidth * Math.sin(-1.4 + (2.8 * i) / SEEN),
  y: (x, share) => top + Math.sqrt(Math.max(0, 1 - ((x - 200) / halfWidth) ** 2)) * halfWidth * 0.16 + share * height,
})

export type BandMotif = (on: BandPoint, colour: string) => string

export const zigzag: BandMotif = (on, colour) => {
  const course = (offset: number) =>
    polyline(
      times(SEEN + 1, (i) => {
        const x = on.x(i)
        return [x, on.y(x, (i % 2 ? 0 : 1) * 0.8 + offset)]
      }),
    )
  return line(course(0), colour, 3) + line(course(0.22), colour, 1.4)
}

export const lozenges: BandMotif = (on, colour) => {
  const middle = (i: number) => (on.x(i) + on.x(i + 1)) / 2
  const lozenge = (i: number) => {
    const [left, right, mid] = [on.x(i), on.x(i + 1), middle(i)]
    return polygon([
      [left, on.y(left, 0.5)],
      [mid, on.y(mid, 0)],
      [right, on.y(right, 0.5)],
      [mid, on.y(mid, 1)],
    ])
  }
  return (
    path(repeat(SEEN, lozenge), colour) +
    path(
      repeat(SEEN, (i) => disc(middle(i), on.y(middle(i), 0.5), 2.4)),
      CLAY.slip,
    )
  )
}

export const net: BandMotif = (on, colour) => {
  const cross = (i: number) => {
    const [left, right] = [on.x(i / 2), on.x(i / 2 + 0.5)]
    return `M${xy(left, on.y(left, 0))}L${xy(right, on.y(right, 1))}M${xy(right, on.y(right, 0))}L${xy(left, on.y(left, 1))}`
  }
  return line(repeat(SEEN * 2, cross), colour, 1.5)
}
