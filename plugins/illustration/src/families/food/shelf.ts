import { line, path, rect } from "../../draw/elements.js"
import { star, tenth } from "../../draw/geometry.js"
import { STAGE, type Stage } from "../../palettes.js"
import type { Random } from "../family.js"

export const stageForFood = (r: Random): Stage => r.pick([STAGE.mint, STAGE.weld, STAGE.rose, STAGE.sky, STAGE.sage])

/** A paper label: a star and two ruled lines where words would stand, never letters. */
export function label(x: number, y: number, width: number, height: number, colour: string, points: number) {
  const size = Math.min(width, height)
  const ruled = `M${tenth(x + width * 0.22)} ${tenth(y + height * 0.8)}H${tenth(x + width * 0.78)}M${tenth(x + width * 0.34)} ${tenth(y + height * 0.9)}H${tenth(x + width * 0.66)}`
  return (
    rect(x, y, width, height, "#f6f2e6", 'rx="2"') +
    path(star(x + width / 2, y + height * 0.4, points, size * 0.27, size * 0.15), colour) +
    line(ruled, colour, 2)
  )
}
