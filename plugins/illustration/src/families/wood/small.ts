import { darker, lighter } from "../../draw/colour.js"
import { circle, ellipse, line, moved, path } from "../../draw/elements.js"
import { around, at, polar, repeat } from "../../draw/geometry.js"
import { lying, roundness, standing } from "../../draw/light.js"
import { CEDAR, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { carvedRosette, grain, stageForWood } from "./carving.js"

export const box: Draw = ({ r }) => {
  const [bg, floor] = stageForWood(r)
  const petals = r.pick([6, 8, 12, 16])
  return {
    bg,
    floor,
    horizon: 330,
    body:
      standing(200, 376, 134) +
      path("M78 236H322V372H78Z", CEDAR.base) +
      path("M78 236L116 168H284L322 236Z", CEDAR.hi) +
      grain(r, 78, 240, 244, 128) +
      path("M86 244H314V364H86Z", "none", `stroke="${CEDAR.deep}" stroke-width="2"`) +
      carvedRosette(200, 304, 48, petals) +
      carvedRosette(122, 304, 24, 8) +
      carvedRosette(278, 304, 24, 8) +
      moved("translate(0 116) scale(1 .42)", carvedRosette(200, 205, 52, petals)) +
      line("M78 236H322", CEDAR.line, 3),
  }
}

/** Citrus and walnut, pale to dark. */
const WOODS = ["#d9b77c", "#c49b5e", "#a97a45"] as const

/** Three spoons; a comb when the name says so. */
export const spoons: Draw = (subject) => {
  const { r, name } = subject
  if (/peigne/i.test(name)) return comb(subject)
  const spoon = (i: number) => {
    const x = 118 + i * 82
    const wood = WOODS[i]!
    const outline = `M${x - 7} 420L${x - 10} 230Q${x - 44} 200 ${x - 36} 140Q${x} 70 ${x + 36} 140Q${x + 44} 200 ${x + 10} 230L${x + 7} 420Q${x} 434 ${x - 7} 420Z`
    return (
      lying(outline, 7, 9) +
      path(outline, wood) +
      ellipse(x, 158, 26, 46, darker(wood, 0.25)) +
      ellipse(x - 3, 166, 18, 34, lighter(wood, 0.14)) +
      line(`M${x} 244V410`, darker(wood, 0.2), 1.5)
    )
  }
  return { bg: r.pick([GROUND.teal, GROUND.brick, GROUND.mint]), body: repeat(3, spoon) }
}

const comb: Draw = () => ({
  bg: GROUND.teal,
  body:
    lying("M86 150H314V220H86Z", 8, 12) +
    path("M86 160Q200 120 314 160V228H86Z", WOODS[0]) +
    path(
      repeat(23, (i) => `M${90 + i * 9.8} 226h5.4l-1 ${i < 2 || i > 20 ? 132 : 128}h-3.4Z`),
      WOODS[0],
    ) +
    carvedRosette(200, 186, 26, 8, { hi: "#ecd5a4", mid: WOODS[1], deep: WOODS[2] }),
})

export const bowl: Draw = ({ u, r }) => {
  const [bg, floor] = stageForWood(r)
  const outline = "M52 244Q60 372 200 374Q340 372 348 244Z"
  return {
    bg,
    floor,
    horizon: 322,
    defs: roundness(`${u}r`),
    body:
      standing(200, 372, 120) +
      path(outline, "#7a5236") +
      path(outline, `url(#${u}r)`) +
      ellipse(200, 244, 148, 38, "#a9784c") +
      ellipse(200, 250, 134, 30, "#5f3d26") +
      line("M82 252q118 44 236 0M110 258q90 26 180 0", "#a9784c", 1.4, 'opacity=".6"'),
  }
}

/** A carved animal of the Atlas: a lion when the name says so, else a macaque. */
export const animal: Draw = ({ r, name }) => {
  const [bg, floor] = stageForWood(r)
  return { bg, floor, horizon: 340, body: standing(200, 392, 110) + (/lion/i.test(name) ? LION : MACAQUE) }
}

const eyes = (left: number, right: number, y: number) => circle(left, y, 4, CEDAR.line) + circle(right, y, 4, CEDAR.line)

const LION =
  path("M98 392V300Q100 236 160 228H250Q300 232 304 300V392H268V320H150V392Z", CEDAR.base) +
  circle(136, 220, 62, CEDAR.deep) +
  line(
    around(16, (angle) => `M${at(polar(136, 220, 42, angle))}L${at(polar(136, 220, 60, angle))}`),
    CEDAR.mid,
    4,
  ) +
  circle(130, 222, 38, CEDAR.hi) +
  line("M304 300q40 -10 34 -58", CEDAR.base, 9) +
  eyes(118, 140, 214) +
  line("M120 236q10 8 20 0", CEDAR.line, 3)

const MACAQUE =
  path("M150 392Q130 300 164 250Q150 200 178 168Q200 150 228 170Q252 200 236 250Q276 300 256 392Z", CEDAR.base) +
  circle(202, 186, 36, CEDAR.mid) +
  ellipse(202, 196, 24, 20, CEDAR.hi) +
  line("M170 270q34 40 20 100M238 270q-30 40 -20 100", CEDAR.deep, 7) +
  eyes(193, 211, 188) +
  line("M194 204q8 6 16 0", CEDAR.line, 3)
