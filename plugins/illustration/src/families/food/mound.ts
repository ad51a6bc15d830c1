import { darker, lighter } from "../../draw/colour.js"
import { line, path } from "../../draw/elements.js"
import { disc, leaf, repeat } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import { CLAY, COBALT } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { stageForFood } from "./shelf.js"

/** What lies in the bowl, by a word of its craft; the rest is the pale yellow of couscous. */
const COLOURS: readonly (readonly [word: RegExp, colour: string])[] = [
  [/barley/, "#c9a56a"],
  [/berkoukes/, "#d9bd82"],
  [/almond/, "#b07a48"],
  [/fig/, "#6b4634"],
  [/spice|hanout/, "#a35a24"],
  [/herb/, "#7c8a56"],
  [/ghassoul|care/, "#8a6a54"],
]
const COUSCOUS = "#e6cf9a"

/** A heap in a bowl: whole fruit, grain or powder. */
export const mound: Draw = ({ u, r, craft }) => {
  const [bg, floor] = stageForFood(r)
  const colour = COLOURS.find(([word]) => word.test(craft))?.[1] ?? COUSCOUS
  const whole = /almond|fig/.test(craft)
  const pieces = whole ? fruit(r) : grain(r, /berk/.test(craft) ? 4.2 : 2.4)
  const painted = r() < 0.6
  const bowl = `M62 276Q200 312 338 276Q326 372 240 376H160Q74 372 62 276Z`
  return {
    bg,
    floor,
    horizon: 330,
    defs: roundness(`${u}r`),
    body:
      standing(200, 376, 122) +
      path("M76 288C110 196 160 168 200 166C240 168 290 196 324 288Z", darker(colour, whole ? 0.45 : 0.04)) +
      path(pieces.odd, lighter(colour, 0.25)) +
      path(pieces.even, darker(colour, 0.14)) +
      path(bowl, painted ? COBALT.white : CLAY.base) +
      (painted ? cobaltLeaves() : line("M63 286Q200 322 337 286", CLAY.slip, 4)) +
      path(bowl, `url(#${u}r)`),
  }
}

const fruit = (r: Random) => heaped(r, 46, (x, y) => leaf(x - 12, y, 27, 11, r.range(-0.9, 0.9)))

const grain = (r: Random, radius: number) => heaped(r, 150, (x, y) => disc(x, y, radius))

/** Pieces scattered under a parabola, in two lots that take two shades. */
function heaped(r: Random, count: number, piece: (x: number, y: number) => string) {
  const lots = { odd: "", even: "" }
  for (let i = 0; i < count; i++) {
    const across = r.range(-1, 1)
    const y = 284 - r() * (1 - across * across) * 108
    lots[i % 2 ? "odd" : "even"] += piece(200 + across * 108, y)
  }
  return lots
}

const cobaltLeaves = () =>
  path(
    repeat(11, (i) => leaf(88 + i * 22.4, 348 - Math.abs(i - 5) * 4, 40, 8, -Math.PI / 2)),
    COBALT.mid,
  ) + line("M63 284Q200 320 337 284M84 344Q200 374 316 344", COBALT.deep, 3)
