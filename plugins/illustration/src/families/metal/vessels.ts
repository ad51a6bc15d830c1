import { clipPath, clipped, ellipse, line, path } from "../../draw/elements.js"
import { disc, profile, repeat, star } from "../../draw/geometry.js"
import { standing } from "../../draw/light.js"
import { BRASS, COPPER, type Material, SILVER } from "../../palettes.js"
import type { Draw, Picture, Subject } from "../family.js"
import { chasedBand, polish, polished, stageForMetal, turnedBody } from "./turned.js"

export const teapot: Draw = (subject) => pouring(subject, SILVER)

export const kettle: Draw = (subject) => pouring(subject, COPPER)

function pouring({ u, r }: Subject, metal: Material): Picture {
  const [bg, floor] = stageForMetal(r)
  const half = [
    [52, 206],
    [60, 214],
    [84, 246],
    [102, 296],
    [96, 346],
    [66, 382],
    [58, 392],
    [70, 400],
  ] as const
  const lid = profile(200, [
    [3, 112],
    [8, 122],
    [4, 134],
    [14, 140],
    [26, 162],
    [48, 190],
    [56, 206],
  ]).outline
  const spout = "M108 330C70 316 70 262 46 226L34 220L52 210C86 228 88 280 118 290Z"
  const handle = "M262 232C330 196 352 262 318 306C306 324 296 330 288 344"
  return {
    bg,
    floor,
    horizon: 360,
    defs: polish(`${u}r`),
    body:
      standing(200, 402, 112) +
      polished(spout, metal, `${u}r`) +
      line(handle, metal.deep, 13, 'stroke-linecap="round"') +
      line(handle, metal.hi, 4, 'stroke-linecap="round"') +
      turnedBody(half, metal, `${u}r`).markup +
      line(chasedBand(97, 262, 22, 14) + chasedBand(101, 288, 26, 14) + chasedBand(90, 344, 14, 16), metal.line, 1.1, 'opacity=".7"') +
      polished(lid, metal, `${u}r`) +
      ellipse(200, 207, 58, 7, metal.deep) +
      ellipse(200, 205, 56, 6, metal.hi),
  }
}

/** A footed sugar box. */
export const sugar: Draw = ({ u, r }) => {
  const [bg, floor] = stageForMetal(r)
  const half = [
    [104, 264],
    [108, 276],
    [104, 320],
    [80, 350],
    [60, 358],
  ] as const
  const lid = profile(200, [
    [4, 150],
    [10, 162],
    [4, 174],
    [20, 182],
    [58, 208],
    [92, 244],
    [104, 262],
  ]).outline
  const feet = "M132 350l-12 50h14l14 -46ZM268 350l12 50h-14l-14 -46ZM194 356h12v46h-12Z"
  return {
    bg,
    floor,
    horizon: 356,
    defs: polish(`${u}r`),
    body:
      standing(200, 402, 104) +
      path(feet, SILVER.deep) +
      turnedBody(half, SILVER, `${u}r`).markup +
      polished(lid, SILVER, `${u}r`) +
      line(chasedBand(100, 276, 30, 16) + chasedBand(100, 306, -22, 16) + chasedBand(76, 218, 18, 12), SILVER.line, 1.1, 'opacity=".7"') +
      ellipse(200, 264, 106, 10, "none", `stroke="${SILVER.deep}" stroke-width="4"`),
  }
}

/** A hammered copper pot. */
export const pot: Draw = ({ u, r }) => {
  const [bg, floor] = stageForMetal(r)
  const body = turnedBody(
    [
      [118, 232],
      [122, 240],
      [124, 300],
      [116, 366],
      [96, 392],
    ],
    COPPER,
    `${u}r`,
  )
  const lid = profile(200, [
    [6, 162],
    [14, 172],
    [6, 184],
    [40, 192],
    [92, 210],
    [120, 230],
  ]).outline
  const dents = repeat(60, () => disc(200 + r.jitter(0, 104), 255 + r() * 125, 3.4))
  return {
    bg,
    floor,
    horizon: 356,
    defs: polish(`${u}r`) + clipPath(`${u}c`, body.outline),
    body:
      standing(200, 394, 130) +
      line("M78 262q-34 0 -34 26t32 24M322 262q34 0 34 26t-32 24", COPPER.deep, 10, 'stroke-linecap="round"') +
      body.markup +
      clipped(`${u}c`, path(dents, "#fff", 'opacity=".13"')) +
      polished(lid, COPPER, `${u}r`) +
      ellipse(200, 232, 120, 10, "none", `stroke="${COPPER.deep}" stroke-width="4"`),
  }
}

/** An incense burner, smoke rising through its pierced dome. */
export const incense: Draw = ({ u, r }) => {
  const [bg, floor] = stageForMetal(r)
  const half = [
    [76, 290],
    [84, 306],
    [70, 344],
    [30, 362],
    [20, 378],
    [60, 392],
    [66, 400],
  ] as const
  const dome = profile(200, [
    [3, 150],
    [9, 162],
    [4, 176],
    [26, 188],
    [64, 224],
    [80, 268],
    [78, 288],
  ])
  const hole = (row: number, column: number) => {
    const y = 206 + row * 20
    const x = 200 + dome.widthAt(y) * 0.92 * Math.sin(column * 0.32)
    return star(x, y + (1 - Math.abs(column) / 5) * 6, 4, 6 * Math.cos(column * 0.3), 2.6)
  }
  return {
    bg,
    floor,
    horizon: 360,
    defs: polish(`${u}r`),
    body:
      standing(200, 402, 84) +
      line("M196 138q-16 -22 2 -40t-2 -38", "#fff", 7, 'opacity=".28" stroke-linecap="round"') +
      turnedBody(half, BRASS, `${u}r`).markup +
      path(dome.outline, BRASS.base) +
      path(
        repeat(4, (row) => repeat(9, (i) => hole(row, i - 4))),
        "#3a230a",
      ) +
      path(dome.outline, `url(#${u}r)`) +
      line(chasedBand(82, 306, 18, 14), BRASS.line, 1.2),
  }
}
