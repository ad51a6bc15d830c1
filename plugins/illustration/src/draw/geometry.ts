/** Path data and the points it is made of. Lengths are in units of the 400 × 500 frame, angles in radians, y grows downwards. */
export type Point = readonly [x: number, y: number]

export const TAU = Math.PI * 2

/** Rounds to a tenth: finer than a printed line and half the bytes. */
export const tenth = (value: number) => +value.toFixed(1)

export const xy = (x: number, y: number) => `${tenth(x)} ${tenth(y)}`

export const at = (point: Point) => xy(point[0], point[1])

export const polar = (cx: number, cy: number, radius: number, angle: number): Point => [
  cx + radius * Math.cos(angle),
  cy + radius * Math.sin(angle),
]

/** `count` values of `make`, by index. */
export const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))

/** `count` pieces of path or markup, joined. */
export const repeat = (count: number, piece: (index: number) => string) => times(count, piece).join("")

/** `count` pieces set evenly around a circle, the first at angle 0. */
export const around = (count: number, piece: (angle: number, index: number) => string) =>
  repeat(count, (index) => piece((index * TAU) / count, index))

export const polyline = (points: readonly Point[]) => `M${points.map(at).join("L")}`

export const polygon = (points: readonly Point[]) => `${polyline(points)}Z`

/** A star of `points` tips at the outer radius, the first at angle `turn`, with notches at the inner radius. */
export const star = (cx: number, cy: number, points: number, outer: number, inner: number, turn = 0) =>
  polygon(times(points * 2, (i) => polar(cx, cy, i % 2 ? inner : outer, turn + (i * Math.PI) / points)))

/** A circle as path data, so that many share one path. */
export const disc = (x: number, y: number, radius: number) => `${ring(x, y, radius)}Z`

/** The circle left open for strokes. */
export const ring = (x: number, y: number, radius: number) =>
  `M${xy(x - radius, y)}a${xy(radius, radius)} 0 1 0 ${tenth(2 * radius)} 0a${xy(radius, radius)} 0 1 0 ${tenth(-2 * radius)} 0`

export const box = (x: number, y: number, width: number, height: number) =>
  `M${xy(x, y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}Z`

/** A brush leaf from (x, y) along `angle`: two quadratic strokes that meet at the tip. */
export function leaf(x: number, y: number, length: number, width: number, angle: number) {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const local = (u: number, v: number) => xy(x + u * cos - v * sin, y + u * sin + v * cos)
  return `M${local(0, 0)}Q${local(length * 0.45, -width)} ${local(length, 0)}Q${local(length * 0.45, width)} ${local(0, 0)}Z`
}

/** A smooth open curve through the points: a uniform Catmull-Rom spline written as cubic Béziers (tangents are a sixth of the chord). */
export function curve(points: readonly Point[]) {
  const clamped = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))]!
  const segment = (i: number) => {
    const [before, from, to, after] = [clamped(i - 1), clamped(i), clamped(i + 1), clamped(i + 2)]
    const leaving = xy(from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6)
    const arriving = xy(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6)
    return `C${leaving} ${arriving} ${at(to)}`
  }
  return `M${at(clamped(0))}${repeat(points.length - 1, segment)}`
}

/** Half of a turned or thrown body: `[half width, y]` from the top down. */
export type HalfProfile = readonly [Point, ...Point[]]

export interface Profile {
  /** The closed outline, mirrored about `cx`. */
  outline: string
  /** The half width at a height, near enough to bend a band of ornament round the body. */
  widthAt(y: number): number
}

export function profile(cx: number, half: HalfProfile): Profile {
  const right = half.map(([width, y]): Point => [cx + width, y])
  const left = half.map(([width, y]): Point => [cx - width, y]).reverse()
  const widthAt = (y: number) => {
    for (let i = 0; i < half.length - 1; i++) {
      const [upper, top] = half[i]!
      const [lower, bottom] = half[i + 1]!
      if (y < top || y > bottom) continue
      const t = (y - top) / (bottom - top || 1)
      const eased = t * t * (3 - 2 * t)
      return upper + (lower - upper) * (0.5 * t + 0.5 * eased)
    }
    return half[half.length - 1]![0]
  }
  return { outline: `${curve(right)}L${curve(left).slice(1)}Z`, widthAt }
}
