/** Flat weaves: stripes, and registers of small motifs between them. */
import { lighter } from "../../draw/colour.js"
import { clipPath, clipped, line, path } from "../../draw/elements.js"
import { disc, repeat, tenth } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { WOOL } from "../../palettes.js"
import type { Picture, Random, Subject } from "../family.js"
import { type Cloth, fringe, grain, groundFor, type KnotChart, knotGrid, wovenOutline } from "./knots.js"
import { REGISTERS, type Register } from "./registers.js"

/** Red striped cover; white bridal cape with sequins; plain blanket; striped apron. */
export type Weave = "hanbel" | "handira" | "blanket" | "mendil"

const CLOTH: Cloth = { x: 88, y: 92, width: 224, height: 316, columns: 56, rows: 78 }

/** What each weave is made of: yarns, share of registers, heights of stripes, gaps between them. */
const RULES: Record<Weave, { grounds: readonly string[]; registers: boolean; heights: readonly number[]; gaps: readonly number[] }> = {
  hanbel: { grounds: [WOOL.madder, WOOL.wine, WOOL.rust, "#7d2a2c"], registers: true, heights: [1, 2, 3], gaps: [1, 2, 4] },
  handira: { grounds: [WOOL.ivory], registers: true, heights: [1, 2, 3], gaps: [1, 2, 4] },
  blanket: { grounds: [WOOL.ivory], registers: false, heights: [1, 2, 3], gaps: [6, 9] },
  mendil: { grounds: ["#f1ead9"], registers: false, heights: [1, 2, 3, 6], gaps: [1, 3, 6] },
}

export function flatWeave({ u, r }: Subject, weave: Weave): Picture {
  const { x, y, width, height } = CLOTH
  const white = weave === "handira" || weave === "blanket"
  const ground = white ? WOOL.ivory : r.pick(RULES[weave].grounds)
  const chart = bandChart(warped(r, weave))
  const outline = wovenOutline(r, CLOTH, 1.4)
  const sewn = weave === "handira" ? sequins(r) + tufts(r) : ""
  const ends = white ? WOOL.ivory : lighter(ground, 0.5)
  return {
    bg: groundFor(r, !white && weave !== "mendil"),
    defs: grain(`${u}k`, 2) + clipPath(`${u}c`, outline),
    body:
      lying(outline, 6, 9) +
      fringe(r, x, y + height - 2, width, white ? 26 : 18, ends) +
      fringe(r, x, y + 2, width, 14, ends, -1) +
      path(outline, ground) +
      clipped(`${u}c`, knotGrid(CLOTH, chart)) +
      sewn +
      path(outline, `url(#${u}k)`),
  }
}

interface Band {
  row: number
  height: number
  colour: string
  /** Without a register the band is a plain stripe. */
  register?: Register
}

function inks(r: Random, weave: Weave): readonly string[] {
  if (weave === "blanket") return [WOOL.grey, WOOL.brown]
  if (weave === "handira") return [WOOL.black, WOOL.madder, WOOL.brown]
  if (weave === "mendil") return [r.pick([WOOL.madder, WOOL.indigo])]
  return [WOOL.ivory, WOOL.weld, WOOL.black, WOOL.indigo, WOOL.green]
}

/** The bands from the first row to the last. A mendil keeps its top third and mirrors it: stripes at both ends, a plain middle. */
function warped(r: Random, weave: Weave): Band[] {
  const { registers, heights, gaps } = RULES[weave]
  const { rows } = CLOTH
  const colours = inks(r, weave)
  const bands: Band[] = []
  for (let row = 2; row < rows - 3; ) {
    const register = registers && r() < 0.5 ? r.pick(REGISTERS) : undefined
    const height = register ? 9 : r.pick(heights)
    bands.push({ row, height, register, colour: r.pick(colours) })
    r() // a second colour was once drawn here; the stream keeps its place so that old drawings stay as they are
    row += height + (register ? 2 : r.pick(gaps))
  }
  if (weave !== "mendil") return bands
  return bands.filter(({ row }) => row < rows / 3).flatMap((band) => [band, { ...band, row: rows - band.row - band.height }])
}

const bandChart =
  (bands: readonly Band[]): KnotChart =>
  (i, j) => {
    const band = bands.find(({ row, height }) => j >= row && j < row + height)
    if (!band) return null
    return !band.register || band.register(i, j - band.row) ? band.colour : null
  }

function sequins(r: Random) {
  const { x, y, width, height } = CLOTH
  const d = repeat(150, () => disc(x + 8 + r() * (width - 16), y + 8 + r() * (height - 16), 2.5))
  return path(d, "#c9ced2") + path(d, "#fff", 'transform="translate(-.8 -.9)" opacity=".8"')
}

function tufts(r: Random) {
  const { x, y, width, height } = CLOTH
  const tuft = (row: number) => (i: number) =>
    `M${x + i * 7 + 3} ${tenth(y + ((row + 1) * height) / 6)}q${tenth(r.jitter(0, 3))} 6 ${tenth(r.jitter(0, 2))} 13`
  const d = repeat(5, (row) => repeat(width / 7, tuft(row)))
  return line(d, "#fffaf0", 2.6, 'stroke-linecap="round"') + line(d, "#c9bfa9", 0.6)
}
