import { circle, path, radial } from "../../draw/elements.js"
import { around, disc, leaf, star } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { COBALT } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { dots, hatch, lobes, petals, rings, scales, sprays, teeth } from "./ring-motifs.js"
import { stageForBlue } from "./stage.js"

export const plate: Draw = ({ u, r }) => {
  const [bg] = stageForBlue(r)
  return { bg, defs: glazeLight(`${u}g`), body: lying(disc(200, 250, 152), 10, 15) + painted(r, 200, 250, 152, 3, `${u}g`) }
}

export const plates: Draw = ({ u, r }) => {
  const [bg] = stageForBlue(r)
  const one = (x: number, y: number, radius: number) => lying(disc(x, y, radius), 7, 10) + painted(r, x, y, radius, 2.4, `${u}g`)
  return { bg, defs: glazeLight(`${u}g`), body: one(256, 172, 104) + one(150, 318, 112) }
}

const glazeLight = (id: string) =>
  radial(
    id,
    [
      [0, "#fff", 0.5],
      [0.45, "#fff", 0],
      [0.82, "#31486f", 0.02],
      [1, "#1c2a4a", 0.26],
    ],
    'cx=".36" cy=".3" r=".78"',
  )

const painted = (r: Random, x: number, y: number, radius: number, edge: number, light: string) =>
  circle(x, y, radius, COBALT.white) +
  circle(x, y, radius, "none", `stroke="${COBALT.deep}" stroke-width="${edge}"`) +
  plan(r, x, y, radius) +
  circle(x, y, radius, `url(#${light})`)

const WIDE = [petals, sprays, lobes, scales, hatch] as const
const THIN = [teeth, dots, hatch] as const

/** The painter's plan: from the lip inwards a thin ring, a wide one, a thin one, a wide one, and a star or flower at the heart. */
function plan(r: Random, cx: number, cy: number, radius: number) {
  const folds = r.pick([8, 10, 12, 12, 16])
  const [lip, rim] = [radius * 0.96, radius * 0.9]
  const well = radius * r.range(0.68, 0.72)
  const foot = radius * r.range(0.6, 0.64)
  const heart = radius * r.range(0.3, 0.4)
  const outer = r.pick(WIDE)
  const drawn = r.pick(WIDE)
  const inner = drawn === outer ? WIDE[(WIDE.indexOf(drawn) + 2) % WIDE.length]! : drawn
  return (
    r.pick(THIN)(cx, cy, rim, lip, folds * 2) +
    outer(cx, cy, well, rim, outer === lobes ? folds : folds * 2) +
    r.pick(THIN)(cx, cy, foot, well, folds) +
    inner(cx, cy, heart, foot, folds) +
    rings(cx, cy, [rim, well, foot, heart], 1.6) +
    r.pick(HEARTS)(cx, cy, heart * 0.86, folds)
  )
}

type Heart = (cx: number, cy: number, radius: number, folds: number) => string

const HEARTS: readonly Heart[] = [
  (cx, cy, radius, folds) =>
    path(star(cx, cy, folds, radius, radius * 0.55), COBALT.deep) +
    path(star(cx, cy, folds, radius * 0.62, radius * 0.3, Math.PI / folds), COBALT.white) +
    path(star(cx, cy, folds, radius * 0.34, radius * 0.16), COBALT.mid),
  (cx, cy, radius, folds) => petals(cx, cy, radius * 0.14, radius, folds) + circle(cx, cy, radius * 0.16, COBALT.deep),
  (cx, cy, radius, folds) =>
    sprays(cx, cy, radius * 0.2, radius, Math.max(6, folds - 2)) +
    circle(cx, cy, radius * 0.15, COBALT.mid) +
    circle(cx, cy, radius * 0.07, COBALT.ink),
  (cx, cy, radius, folds) =>
    path(
      around(folds, (angle) => leaf(cx, cy, radius, radius * 0.2, angle)),
      COBALT.mid,
    ) +
    path(star(cx, cy, folds, radius * 0.5, radius * 0.2, Math.PI / folds), COBALT.deep) +
    circle(cx, cy, radius * 0.14, COBALT.white),
]
