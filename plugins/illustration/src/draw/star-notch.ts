/**
 * Inner radius of the regular star polygon {points/skip} whose tips lie on a circle of radius `tip`. The chord from one tip to the
 * `skip`-th next passes the centre at `tip · cos(π·skip/points)`, and its neighbour crosses it on the ray halfway between two tips,
 * which stands `π·(skip − 1)/points` from the chord's normal.
 */
export const starNotch = (points: number, skip: number, tip: number) =>
  (tip * Math.cos((Math.PI * skip) / points)) / Math.cos((Math.PI * (skip - 1)) / points)
