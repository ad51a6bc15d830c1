import { clipPath, clipped, linear, path, rect } from "../../draw/elements.js"
import { box, type Point } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GLAZE, type Glaze, GROUND } from "../../palettes.js"
import type { Picture, Random, Subject } from "../family.js"
import { field } from "./field.js"
import { type GlazedPieces, GROUT, glazed, laid, SCHEMES } from "./glazes.js"
import { type RosetteColours, rosette } from "./rosette.js"

const SIZE = 286
const LEFT = 57
const TOP = 107

type PanelFold = 8 | 10 | 12 | 16

const ROSETTE_COLOURS: Record<PanelFold, RosetteColours<Glaze>> = {
  8: ["white", "blue", "green", "honey", "white"],
  10: ["white", "black", "honey", "green", "white"],
  12: ["honey", "white", "blue", "green", "black"],
  16: ["white", "green", "blue", "honey", "black"],
}

/** A square panel: mostly a field of stars; sixteen folds, and some of the others, as one great rosette on small squares. */
export function panel({ u, r }: Subject, fold: PanelFold): Picture {
  const scheme = r.pick(SCHEMES)
  const great = fold === 16 || r() < 0.3
  const pattern = great ? greatRosette(r, fold) : laid(starField(r, fold, scheme))
  const back = great ? GLAZE.white[1] : GLAZE[scheme.gap][0]
  const edging = glazed(r)
  border(edging, 13, "white", r.pick(["blue", "green", "black"]))
  const outline = box(LEFT - 17, TOP - 17, SIZE + 34, SIZE + 34)
  return {
    bg: r.pick([GROUND.sand, GROUND.rose, GROUND.stone, GROUND.sky, GROUND.weld]),
    defs: clipPath(`${u}c`, box(LEFT, TOP, SIZE, SIZE)) + sheen(`${u}s`),
    body:
      lying(outline, 8, 12) +
      path(outline, "#3b2a20") +
      laid(edging, "#d8d3c5") +
      clipped(`${u}c`, rect(LEFT, TOP, SIZE, SIZE, back) + pattern) +
      path(outline, `url(#${u}s)`),
  }
}

/** Glaze that catches the light in two places. */
export const sheen = (id: string) =>
  linear(id, [
    [0, "#fff", 0.2],
    [0.35, "#fff", 0],
    [0.62, "#fff", 0.1],
    [1, "#0d1020", 0.14],
  ])

function starField(r: Random, fold: 8 | 10 | 12, scheme: (typeof SCHEMES)[number]) {
  const contact = r.pick([62, 67.5, 72])
  const edges = { 8: r.pick([34, 40, 47]), 10: r.pick([27, 33]), 12: r.pick([24, 30]) }
  const window = { x: LEFT, y: TOP, width: SIZE, height: SIZE }
  return field(r, fold, window, edges[fold], scheme, fold === 8 ? contact : undefined)
}

function greatRosette(r: Random, fold: PanelFold) {
  const pieces = glazed(r)
  const squares = glazed(r)
  const side = 14.3
  for (let i = 0; i < 20; i++)
    for (let j = 0; j < 20; j++) {
      const glaze = (i + j) % 2 ? "white" : (i * j) % 3 ? "sky" : "blue"
      squares.add(glaze, box(LEFT + i * side, TOP + j * side, side, side))
    }
  const colours = ROSETTE_COLOURS[fold]
  rosette(pieces, 200, 250, fold, 139, colours)
  const corners: Point[] = [
    [LEFT, TOP],
    [LEFT + SIZE, TOP],
    [LEFT, TOP + SIZE],
    [LEFT + SIZE, TOP + SIZE],
  ]
  for (const [x, y] of corners) rosette(pieces, x, y, 8, 62, [colours[0], colours[3], colours[2], colours[1], "white"], false)
  return laid(squares, GROUT) + laid(pieces)
}

/** A row of small bricks round the panel, two glazes in turn. */
function border(pieces: GlazedPieces, thickness: number, odd: Glaze, even: Glaze) {
  const count = Math.round(SIZE / 12)
  const width = SIZE / count
  for (let i = 0; i < count; i++) {
    const glaze = i % 2 ? odd : even
    pieces.add(glaze, box(LEFT + i * width, TOP - thickness, width, thickness))
    pieces.add(glaze, box(LEFT + i * width, TOP + SIZE, width, thickness))
    pieces.add(glaze, box(LEFT - thickness, TOP + i * width, thickness, width))
    pieces.add(glaze, box(LEFT + SIZE, TOP + i * width, thickness, width))
  }
}
