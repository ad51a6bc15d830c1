/** Bands of ornament that turn round a body: motifs are spaced by the sine of their angle, so they crowd and narrow towards the edge. */
import { path } from "../../draw/elements.js"
import { disc, leaf, polygon, repeat, xy } from "../../draw/geometry.js"
import { COBALT } from "../../palettes.js"
import type { Random } from "../family.js"

/** One motif hung from (x, y): its wash and its line. */
export type BeltMotif = (x: number, y: number, height: number, halfWidth: number) => { wash: string; ink: string }

export const leaves: BeltMotif = (x, y, height, half) => ({
  wash: leaf(x, y + height * 0.9, height * 0.85, half * 0.8, -Math.PI / 2),
  ink: leaf(x, y + height * 0.8, height * 0.55, half * 0.34, -Math.PI / 2),
})

export const lozenges: BeltMotif = (x, y, height, half) => {
  const lozenge = (top: number, bottom: number, width: number) =>
    polygon([
      [x, top],
      [x + width, y + height / 2],
      [x, bottom],
      [x - width, y + height / 2],
    ])
  return { wash: lozenge(y, y + height, half), ink: lozenge(y + height * 0.3, y + height * 0.7, half * 0.4) }
}

export const domes: BeltMotif = (x, y, height, half) => {
  const [foot, shoulder] = [y + height, y + height * 0.1]
  return {
    wash: `M${xy(x - half, foot)}Q${xy(x - half, shoulder)} ${xy(x, y)}Q${xy(x + half, shoulder)} ${xy(x + half, foot)}Z`,
    ink: disc(x, y + height * 0.62, half * 0.34),
  }
}

export const beads: BeltMotif = (x, y, height, half) => ({
  wash: "",
  ink: disc(x, y + height / 2, Math.min(half * 0.6, height * 0.4)),
})

export function belt(r: Random, cx: number, halfWidth: number, y: number, height: number, motif: BeltMotif) {
  const count = r.pick([9, 11, 13])
  const sag = (x: number) => height * 0.16 + Math.sqrt(Math.max(0, 1 - ((x - cx) / halfWidth) ** 2)) * halfWidth * 0.13
  const hung = (i: number) => {
    const angle = -1.35 + (2.7 * i) / count
    const x = cx + halfWidth * Math.sin(angle)
    return motif(x, y + sag(x), height, ((halfWidth * 1.35) / count) * Math.max(0.25, Math.cos(angle)))
  }
  return (
    path(
      repeat(count + 1, (i) => hung(i).wash),
      COBALT.wash,
    ) +
    path(
      repeat(count + 1, (i) => hung(i).ink),
      COBALT.deep,
    )
  )
}

/** The line round a body at a height, as its lower half is seen. */
export const hoop = (cx: number, halfWidth: number, y: number) =>
  `M${xy(cx - halfWidth, y)}Q${xy(cx, y + halfWidth * 0.13 * 2.3)} ${xy(cx + halfWidth, y)}`
