import { STAGE, type Stage } from "../../palettes.js"
import type { Random } from "../family.js"

export const stageForLeather = (r: Random): Stage => r.pick([STAGE.mint, STAGE.sky, STAGE.rose, STAGE.straw, STAGE.lilac])
