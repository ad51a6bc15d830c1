import { clipPath, clipped, path } from "../../draw/elements.js"
import { polygon } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { GROUND } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { sheen } from "./panel.js"

const OUTLINE = "M52 86H348V414H52Z"

const TONES = [
  ["#f1efe6", "#e6e3d7", "#f7f5ee", "#dcd8ca"],
  ["#1e6b52", "#2a7c61", "#185a45", "#368a6d"],
  ["#7fb0c4", "#8fbccd", "#6fa2b8", "#a7cad6"],
]

/** Glazed bricks (bejmat) in running bond, none quite square. */
export const bejmat: Draw = ({ u, r }) => {
  const tones = r.pick(TONES)
  let bricks = ""
  for (let row = 0; row < 10; row++)
    for (let i = -1; i < 5; i++) bricks += brick(r, 40 + i * WIDTH + (row % 2 ? WIDTH / 2 : 0), 92 + row * 32, tones)
  return {
    bg: GROUND.teal,
    defs: clipPath(`${u}c`, OUTLINE) + sheen(`${u}s`),
    body: lying(OUTLINE, 8, 12, 0.24) + path(OUTLINE, "#b9b2a2") + clipped(`${u}c`, bricks) + path(OUTLINE, `url(#${u}s)`),
  }
}

const WIDTH = 92
const HEIGHT = 30

function brick(r: Random, x: number, y: number, tones: readonly string[]) {
  const off = () => r.jitter(0, 1.4)
  const outline = polygon([
    [x + off(), y + off()],
    [x + WIDTH - 3 + off(), y + off()],
    [x + WIDTH - 3 + off(), y + HEIGHT + off()],
    [x + off(), y + HEIGHT + off()],
  ])
  const body = path(outline, r.pick(tones))
  if (r() >= 0.4) return body
  const glint = polygon([
    [x + 4, y + 3],
    [x + r.range(20, 60), y + 3],
    [x + r.range(10, 30), y + 9],
  ])
  return body + path(glint, "#fff", 'opacity=".25"')
}
