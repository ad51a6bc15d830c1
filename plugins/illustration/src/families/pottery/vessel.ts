import { darker } from "../../draw/colour.js"
import { clipPath, clipped, ellipse, line, path } from "../../draw/elements.js"
import { type HalfProfile, profile } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import { COBALT, type Stage } from "../../palettes.js"
import type { Picture, Subject } from "../family.js"
import { type BeltMotif, belt, hoop } from "./belts.js"

type Belt = readonly [y: number, height: number, motif: BeltMotif]

export interface Vessel {
  half: HalfProfile
  belts: readonly Belt[]
  cx?: number
  /** Handles and spouts, under the body. */
  behind?: string
  /** Colour inside an open mouth. */
  mouth?: string
}

/** A standing body with painted belts, each between two lines. */
export function vessel(
  { u, r }: Subject,
  [bg, floor]: Stage,
  { half, belts, cx = 200, behind = "", mouth }: Vessel,
): Picture & { defs: string } {
  const { outline, widthAt } = profile(cx, half)
  const painted = belts.map(([y, height, motif]) => {
    const hoops = hoop(cx, widthAt(y) + 2, y - 3) + hoop(cx, widthAt(y + height) + 2, y + height + 5)
    return belt(r, cx, widthAt(y + height / 2) + 2, y, height, motif) + line(hoops, COBALT.deep, 1.8)
  })
  const [[mouthWidth, top]] = half
  const [footWidth, foot] = half[half.length - 1]!
  const opening = (colour: string) =>
    ellipse(cx, top, mouthWidth, mouthWidth * 0.16, darker(COBALT.white, 0.1)) +
    ellipse(cx, top + 1, mouthWidth - 5, mouthWidth * 0.1, colour)
  return {
    bg,
    floor,
    horizon: 356,
    defs: clipPath(`${u}c`, outline) + roundness(`${u}r`),
    body:
      standing(cx, foot + 2, footWidth + 40) +
      behind +
      path(outline, COBALT.white) +
      clipped(`${u}c`, painted.join("")) +
      path(outline, `url(#${u}r)`) +
      (mouth ? opening(mouth) : ""),
  }
}
