import { type Point, polar, star } from "../../draw/geometry.js"
import type { Layers } from "../../draw/layers.js"
import type { Glaze } from "../../palettes.js"
import type { Random } from "../family.js"
import { type GlazedPieces, glazed, type Scheme } from "./glazes.js"
import { type TileStar, tileStar } from "./polygons-in-contact.js"
import { type Fold, TILINGS, type Window } from "./tilings.js"

/** Contact angles, in degrees, that give each tiling its traditional stars. */
const CONTACT: Record<Fold, number> = { 8: 67.5, 10: 66, 12: 65 }

/** A window full of star pattern. */
export function field(r: Random, fold: Fold, window: Window, edge: number, scheme: Scheme, contact = CONTACT[fold]): Layers<Glaze> {
  const pieces = glazed(r)
  for (const { role, corners } of TILINGS[fold](window, edge)) {
    const tile = tileStar(corners, (contact * Math.PI) / 180)
    if (role === "rosette") greatStar(pieces, tile, scheme)
    else {
      pieces.add(scheme.small, alternate(tile.middles, tile.turns))
      if (corners.length === 6) pieces.add(scheme.star[1], star(tile.centre[0], tile.centre[1], 6, 5, 2.6))
    }
  }
  return pieces
}

/** Kites at the rim, a belt between them, a star within and an eye in that. */
function greatStar(pieces: GlazedPieces, { centre, middles, turns }: TileStar, { star: [kites, belt, heart, eye] }: Scheme) {
  const [cx, cy] = centre
  const folds = middles.length
  const toTurn = Math.hypot(turns[0]![0] - cx, turns[0]![1] - cy)
  const toTip = toTurn * (folds > 10 ? 0.8 : 0.66)
  const angle = (point: Point) => Math.atan2(point[1] - cy, point[0] - cx)
  const tips = middles.map((middle) => polar(cx, cy, toTip, angle(middle)))
  middles.forEach((middle, i) => {
    pieces.add(kites, [turns[(i + folds - 1) % folds]!, middle, turns[i]!, tips[i]!])
  })
  pieces.add(belt, alternate(tips, turns))
  pieces.add(heart, star(cx, cy, folds, toTip * 0.86, toTip * 0.5, angle(tips[0]!)))
  pieces.add(eye, star(cx, cy, folds, toTip * 0.4, toTip * 0.28, Math.PI / folds))
}

const alternate = (first: readonly Point[], second: readonly Point[]) => first.flatMap((point, i) => [point, second[i]!])
