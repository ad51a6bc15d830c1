/** The blue of Fez: thrown, tin glazed, painted with a brush. */
import { darker } from "../../draw/colour.js"
import { clipPath, clipped, ellipse, line, path } from "../../draw/elements.js"
import { profile, repeat } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import { CLAY, COBALT, GROUND } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { beads, belt, domes, hoop, leaves, lozenges } from "./belts.js"
import { stageForBlue } from "./stage.js"
import { vessel } from "./vessel.js"

export const bowl: Draw = (subject) => {
  const stage = stageForBlue(subject.r)
  return vessel(subject, stage, {
    half: [
      [128, 212],
      [126, 236],
      [112, 290],
      [78, 338],
      [56, 352],
      [56, 372],
    ],
    belts: [
      [232, 46, anyOf(subject.r)],
      [300, 18, beads],
    ],
    mouth: BOWL_INSIDE,
  })
}

export const bowls: Draw = ({ u, r, ...rest }) => {
  const stage = stageForBlue(r)
  const near = vessel({ ...rest, r, u: `${u}a` }, stage, {
    cx: 170,
    half: [
      [104, 262],
      [102, 282],
      [90, 326],
      [62, 366],
      [46, 376],
      [46, 392],
    ],
    belts: [[280, 40, anyOf(r)]],
    mouth: BOWL_INSIDE,
  })
  const far = vessel({ ...rest, r, u: `${u}b` }, stage, {
    cx: 262,
    half: [
      [80, 190],
      [79, 206],
      [70, 242],
      [48, 272],
      [36, 280],
      [36, 292],
    ],
    belts: [[204, 32, anyOf(r)]],
    mouth: BOWL_INSIDE,
  })
  return { bg: stage[0], floor: stage[1], horizon: 262, defs: near.defs + far.defs, body: far.body + near.body }
}

export const vase: Draw = (subject) => {
  const stage = stageForBlue(subject.r)
  const handles = "M150 168C96 168 92 232 126 258M250 168C304 168 308 232 274 258"
  return vessel(subject, stage, {
    half: [
      [42, 92],
      [36, 108],
      [32, 146],
      [48, 172],
      [92, 214],
      [104, 262],
      [84, 330],
      [52, 376],
      [50, 398],
    ],
    belts: [
      [112, 26, beads],
      [196, 40, anyOf(subject.r)],
      [256, 34, subject.r.pick([lozenges, domes])],
      [316, 18, beads],
    ],
    behind: line(handles, COBALT.deep, 15, 'stroke-linecap="round"') + line(handles, COBALT.white, 10, 'stroke-linecap="round"'),
    mouth: "#1b2c55",
  })
}

/** A covered jar for butter or honey. */
export const jobbana: Draw = (subject) => {
  const { u, r } = subject
  const stage = stageForBlue(r)
  const jar = vessel(subject, stage, {
    half: [
      [116, 250],
      [118, 268],
      [106, 330],
      [76, 372],
      [70, 380],
      [74, 398],
    ],
    belts: [
      [270, 46, anyOf(r)],
      [336, 16, beads],
    ],
  })
  const lid = profile(200, [
    [10, 118],
    [13, 128],
    [8, 138],
    [38, 154],
    [88, 196],
    [118, 236],
    [120, 246],
  ]).outline
  const painted = belt(r, 200, 84, 176, 44, domes) + line(hoop(200, 112, 226), COBALT.deep, 2)
  return {
    ...jar,
    defs: jar.defs + clipPath(`${u}l`, lid),
    body:
      jar.body +
      path(lid, COBALT.white) +
      clipped(`${u}l`, painted) +
      path(lid, `url(#${u}r)`) +
      ellipse(200, 247, 120, 13, "none", `stroke="${COBALT.deep}" stroke-width="2.5"`),
  }
}

/** A cooking tagine: mostly bare clay, sometimes painted for the table. */
export const tagine: Draw = ({ u, r }) => {
  const painted = r() < 0.2
  const base = painted ? COBALT.white : CLAY.base
  const cone = profile(200, [
    [16, 112],
    [20, 124],
    [13, 138],
    [24, 176],
    [52, 236],
    [100, 300],
    [128, 322],
  ]).outline
  const dish = profile(200, [
    [146, 326],
    [146, 340],
    [120, 376],
    [92, 384],
  ]).outline
  const bg = painted ? GROUND.weld : r.pick([GROUND.mint, GROUND.sky, GROUND.straw])
  const floor = painted ? "#d3ae58" : r.pick(["#a9c0ae", "#9db3c8"])
  const throwingLines = () =>
    line(
      repeat(5, (i) => hoop(200, 30 + i * 22, 180 + i * 26)),
      CLAY.deep,
      1.4,
      'opacity=".5"',
    )
  return {
    bg,
    floor,
    horizon: 340,
    defs: clipPath(`${u}c`, cone) + roundness(`${u}r`),
    body:
      standing(200, 386, 136) +
      path(dish, base) +
      path(dish, `url(#${u}r)`) +
      path(cone, base) +
      clipped(`${u}c`, painted ? belt(r, 200, 110, 270, 36, leaves) + belt(r, 200, 60, 214, 30, lozenges) : throwingLines()) +
      path(cone, `url(#${u}r)`) +
      ellipse(200, 324, 136, 12, "none", `stroke="${darker(base, 0.3)}" stroke-width="3" opacity=".5"`),
  }
}

const BOWL_INSIDE = "#dfe5ea"

const anyOf = (r: Random) => r.pick([leaves, lozenges, domes])
