import { GROUND, type Stage } from "../../palettes.js"
import type { Random } from "../family.js"

/** Warm or green grounds: cobalt is the only blue in the picture. */
export const stageForBlue = (r: Random): Stage =>
  r.pick([
    [GROUND.weld, "#d3ae58"],
    [GROUND.rose, "#d3a896"],
    [GROUND.straw, "#cdb883"],
    [GROUND.sand, "#c6ab84"],
    [GROUND.mint, "#a9c0ae"],
  ])
