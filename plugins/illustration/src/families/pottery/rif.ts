/** Pottery of the Rif foothills: coil built by women, dipped in pale slip, painted with mastic and ochre, fired in the open. */
import { clipPath, clipped, ellipse, line, path } from "../../draw/elements.js"
import { type HalfProfile, profile, repeat } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import { CLAY, STAGE } from "../../palettes.js"
import type { Draw, Picture, Random, Subject } from "../family.js"
import { hoop } from "./belts.js"
import { type BandMotif, bandPoint, lozenges, net, zigzag } from "./rif-bands.js"

export const jug: Draw = (subject) =>
  pot(subject, {
    half: [
      [26, 96],
      [30, 104],
      [22, 122],
      [24, 160],
      [58, 196],
      [96, 250],
      [98, 306],
      [70, 366],
      [48, 390],
      [50, 398],
    ],
    bands: [
      [132, 16, net, BLACK],
      [204, 34, zigzagOrLozenges(subject.r), RED],
      [254, 34, any(subject.r), BLACK],
    ],
    slipTo: 290,
    behind: handle("M216 122C286 106 306 190 276 232", 15) + glint("M216 122C286 106 306 190 276 232"),
    before: ellipse(200, 97, 26, 5, CLAY.deep) + path("M176 94q-16 -2 -22 -12q18 0 30 8Z", CLAY.mid),
  })

export const jar: Draw = (subject) =>
  pot(subject, {
    half: [
      [46, 104],
      [50, 112],
      [42, 130],
      [74, 168],
      [124, 236],
      [122, 300],
      [84, 366],
      [58, 396],
    ],
    bands: [
      [134, 14, zigzag, BLACK],
      [182, 36, lozenges, RED],
      [236, 44, any(subject.r), BLACK],
    ],
    slipTo: 286,
    behind: handle("M152 138C104 140 92 176 102 206M248 138C296 140 308 176 298 206", 14),
    before: ellipse(200, 105, 46, 7, CLAY.deep),
  })

export const brazier: Draw = (subject) =>
  pot(subject, {
    half: [
      [132, 220],
      [134, 232],
      [104, 284],
      [86, 306],
      [92, 330],
      [112, 372],
      [108, 392],
    ],
    bands: [
      [238, 26, net, BLACK],
      [334, 24, zigzag, RED],
    ],
    slipTo: 318,
    before:
      ellipse(200, 221, 132, 17, CLAY.deep) +
      ellipse(200, 224, 112, 12, SOOT) +
      repeat(3, (i) => path(`M${110 + i * 80} 224q10 -22 20 0Z`, CLAY.mid)),
  })

export const milkbowl: Draw = (subject) =>
  pot(subject, {
    half: [
      [92, 190],
      [96, 202],
      [84, 222],
      [112, 270],
      [110, 314],
      [78, 362],
      [60, 384],
    ],
    bands: [
      [226, 30, lozenges, RED],
      [266, 30, any(subject.r), BLACK],
    ],
    slipTo: 300,
    behind: path("M270 196q44 -16 62 -6q-14 26 -54 34Z", CLAY.mid),
    before: ellipse(200, 191, 92, 13, CLAY.deep) + ellipse(200, 194, 78, 9, "#f3ead9"),
  })

export const oiljug: Draw = (subject) =>
  pot(subject, {
    half: [
      [14, 140],
      [20, 148],
      [14, 160],
      [16, 196],
      [54, 236],
      [76, 290],
      [70, 340],
      [44, 382],
    ],
    bands: [
      [240, 26, zigzag, RED],
      [276, 30, net, BLACK],
    ],
    slipTo: 308,
    behind: handle("M212 160C262 156 268 214 250 244", 11),
    before: ellipse(200, 141, 14, 3, CLAY.deep),
  })

const BLACK = CLAY.line
const RED = "#7d2417"
const SOOT = "#2d1a14"

const any = (r: Random) => r.pick([zigzag, lozenges, net])

const zigzagOrLozenges = (r: Random) => r.pick([zigzag, lozenges])

type Band = readonly [y: number, height: number, motif: BandMotif, colour: string]

interface Pot {
  half: HalfProfile
  bands: readonly Band[]
  /** How far down the slip runs. */
  slipTo: number
  behind?: string
  before: string
}

function pot({ u, r }: Subject, { half, bands, slipTo, behind = "", before }: Pot): Picture {
  const { outline, widthAt } = profile(200, half)
  const [bg, floor] = r.pick([STAGE.sage, STAGE.straw, STAGE.sky, STAGE.lilac])
  const [footWidth, foot] = half[half.length - 1]!
  const painted = bands.map(([y, height, motif, colour]) => {
    const hoops = hoop(200, widthAt(y), y - 2) + hoop(200, widthAt(y + height), y + height)
    return motif(bandPoint(widthAt(y + height / 2) + 2, y, height), colour) + line(hoops, colour, 2.4)
  })
  const slip = path(`M0 0H400V${slipTo}Q200 ${slipTo + 40} 0 ${slipTo}Z`, CLAY.slip)
  const smoke = `<path d="M118 330q14 30 6 70M268 300q20 40 4 90" stroke="${SOOT}" stroke-width="16" opacity=".12" fill="none"/>`
  return {
    bg,
    floor,
    horizon: 352,
    defs: clipPath(`${u}c`, outline) + roundness(`${u}r`, 0.9),
    body:
      standing(200, foot, footWidth + 46) +
      behind +
      path(outline, CLAY.base) +
      clipped(`${u}c`, slip + painted.join("") + smoke) +
      path(outline, `url(#${u}r)`) +
      before,
  }
}

const handle = (d: string, width: number) => line(d, CLAY.mid, width, 'stroke-linecap="round"')

const glint = (d: string) => line(d, CLAY.hi, 4, 'stroke-linecap="round" opacity=".6"')
