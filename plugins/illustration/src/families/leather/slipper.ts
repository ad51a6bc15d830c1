import { darker, lighter } from "../../draw/colour.js"
import { line, moved, path } from "../../draw/elements.js"
import { disc, leaf } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND, LEATHER } from "../../palettes.js"
import type { Draw, Picture, Subject } from "../family.js"
import { stitching } from "../stitching.js"

/** The yellow slipper of Fez. */
export const ziwani: Draw = (subject) => pair(subject, LEATHER.yellow, plain)

export const babouche: Draw = (subject) =>
  pair(subject, subject.r.pick([LEATHER.yellow, LEATHER.red, LEATHER.white, LEATHER.natural, LEATHER.green]), plain)

/** The slipper embroidered with gold thread. */
export const cherbil: Draw = (subject) => pair(subject, LEATHER.red, embroidered)

/** Outlines stand about their own origin, toe up. */
const sole = (toe: number) =>
  `M0 ${toe}C34 -150 54 -96 54 -30C54 40 50 96 44 128C38 152 -38 152 -44 128C-50 96 -54 40 -54 -30C-54 -96 -34 -150 0 ${toe}Z`
const SOLE = sole(-150)
const UPPER = "M0 -168C6 -154 56 -110 57 -20C58 4 54 18 50 26Q0 -4 -50 26C-54 18 -58 4 -57 -20C-56 -110 -6 -154 0 -168Z"
const INSOLE = "M-40 20C-44 80 -40 112 -36 126C-28 142 28 142 36 126C40 112 44 80 40 20Z"
const HEEL = "M-44 100C-44 152 44 152 44 100Q0 124 -44 100Z"
const GLEAM = "M-20 -130C-44 -90 -46 -40 -44 6Q-34 0 -26 -4C-30 -50 -26 -90 -8 -140Z"

function pair({ r }: Subject, colour: string, ornament: () => string): Picture {
  const slipper =
    lying(sole(-160), 8, 10, 0.2) +
    path(SOLE, darker(colour, 0.28)) +
    path(INSOLE, lighter(colour, 0.35)) +
    path(HEEL, darker(colour, 0.1)) +
    path(UPPER, colour) +
    path(GLEAM, "#fff", 'opacity=".2"') +
    ornament()
  const grounds =
    colour === LEATHER.yellow ? [GROUND.indigo, GROUND.teal, GROUND.lilac, GROUND.brick] : [GROUND.mint, GROUND.weld, GROUND.sky]
  return {
    bg: r.pick(grounds),
    body: moved("translate(134 262) rotate(-9)", slipper) + moved("translate(266 250) rotate(7)", slipper),
  }
}

const plain = () => stitching("M-48 14Q0 -16 48 14M0 -150V-12")

function embroidered() {
  const gold = "#e9c766"
  const leaves =
    leaf(0, -8, 110, 16, -Math.PI / 2) +
    leaf(0, -20, 60, 10, -2.1) +
    leaf(0, -20, 60, 10, -1.04) +
    leaf(0, -10, 46, 8, -2.7) +
    leaf(0, -10, 46, 8, -0.44)
  const beads = disc(0, -128, 5) + disc(-22, -84, 4) + disc(22, -84, 4)
  return path(leaves, gold) + path(beads, gold) + line("M-47 18Q0 -12 47 18", gold, 5)
}
