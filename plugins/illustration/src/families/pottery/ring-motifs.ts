/** Motifs painted in cobalt round a ring of a plate: `count` of them between two radii. */
import { line, path } from "../../draw/elements.js"
import { around, at, disc, leaf, type Point, polar, polygon, repeat, ring, TAU } from "../../draw/geometry.js"
import { COBALT } from "../../palettes.js"

export type RingMotif = (cx: number, cy: number, inner: number, outer: number, count: number) => string

export const petals: RingMotif = (cx, cy, inner, outer, count) => {
  const height = outer - inner
  const petal = (length: number, width: number) => around(count, (angle) => leaf(...polar(cx, cy, inner, angle), length, width, angle))
  return path(petal(height, height * 0.42), COBALT.wash) + path(petal(height * 0.72, height * 0.16), COBALT.deep)
}

export const sprays: RingMotif = (cx, cy, inner, outer, count) => {
  const height = outer - inner
  const stems = around(count, (angle) => {
    const [x, y] = polar(cx, cy, inner + 1, angle)
    const between = angle + Math.PI / count
    return (
      leaf(x, y, height * 0.95, height * 0.14, angle) +
      disc(...polar(cx, cy, (inner + outer) / 2 + height * 0.1, between), height * 0.09) +
      disc(...polar(cx, cy, inner + height * 0.25, between), height * 0.06)
    )
  })
  const twigs = around(count, (angle) => {
    const [x, y] = polar(cx, cy, inner + 1, angle)
    const twig = (side: number) =>
      leaf(x, y, height * 0.72, height * 0.15, angle + side * 0.62) +
      leaf(...polar(x, y, height * 0.38, angle), height * 0.45, height * 0.1, angle + side * 0.7)
    return twig(-1) + twig(1)
  })
  return path(twigs, COBALT.mid) + path(stems, COBALT.deep)
}

export const lobes: RingMotif = (cx, cy, inner, outer, count) => {
  const step = TAU / count
  const height = outer - inner
  const arches = repeat(count, (i) => {
    const angle = i * step
    const crest = polar(cx, cy, outer + height * 0.55, angle + step / 2)
    return `M${at(polar(cx, cy, inner, angle))}Q${at(crest)} ${at(polar(cx, cy, inner, angle + step))}`
  })
  const dots = repeat(count, (i) => disc(...polar(cx, cy, inner + height * 0.3, i * step + step / 2), height * 0.13))
  return path(arches, COBALT.wash, 'opacity=".55"') + line(arches, COBALT.deep, 1.8) + path(dots, COBALT.deep)
}

export const hatch: RingMotif = (cx, cy, inner, outer, count) => {
  const lines = count * 3
  const step = TAU / lines
  const crossed = repeat(lines, (i) => {
    const foot = at(polar(cx, cy, inner, i * step))
    const head = (turn: number) => at(polar(cx, cy, outer, i * step + turn * step))
    return `M${foot}L${head(1.4)}M${foot}L${head(-1.4)}`
  })
  return line(crossed, COBALT.mid, 1.3)
}

export const teeth: RingMotif = (cx, cy, inner, outer, count) => {
  const step = TAU / (count * 2)
  const tooth = (i: number) =>
    polygon([polar(cx, cy, inner, i * step), polar(cx, cy, outer, (i + 0.5) * step), polar(cx, cy, inner, (i + 1) * step)])
  return path(repeat(count * 2, tooth), COBALT.deep)
}

export const dots: RingMotif = (cx, cy, inner, outer, count) =>
  path(
    around(count * 2, (angle) => disc(...polar(cx, cy, (inner + outer) / 2, angle), (outer - inner) * 0.24)),
    COBALT.deep,
  )

export const scales: RingMotif = (cx, cy, inner, outer, count) => {
  const perRow = Math.round(count * 1.5)
  const step = TAU / perRow
  const height = (outer - inner) / 2
  const rows = (piece: (angle: number, foot: number) => string) =>
    repeat(2, (row) => repeat(perRow, (i) => piece((i + row / 2) * step, inner + height * row)))
  const arcs = rows((angle, foot) => {
    const end = (side: number): Point => polar(cx, cy, foot, angle + (side * step) / 2)
    return `M${at(end(-1))}Q${at(polar(cx, cy, (foot + height) * 1.06, angle))} ${at(end(1))}`
  })
  const dots = rows((angle, foot) => disc(...polar(cx, cy, foot + height * 0.35, angle), 1.8))
  return line(arcs, COBALT.mid, 1.5) + path(dots, COBALT.deep)
}

export const rings = (cx: number, cy: number, radii: readonly number[], width: number) =>
  line(radii.map((radius) => ring(cx, cy, radius)).join(""), COBALT.deep, width)
