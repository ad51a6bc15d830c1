/** Bodies of raised or turned metal: a flat tone, a polish, one streak of light. */
import { line, linear, path } from "../../draw/elements.js"
import { type HalfProfile, polyline, profile, repeat, xy } from "../../draw/geometry.js"
import { GROUND, type Material, STAGE, type Stage } from "../../palettes.js"
import type { Random } from "../family.js"

/** The reflections of a polished round body. */
export const polish = (id: string) =>
  linear(id, [
    [0, "#20140a", 0.4],
    [0.2, "#fff", 0.5],
    [0.34, "#fff", 0.05],
    [0.55, "#20140a", 0.08],
    [0.7, "#fff", 0.22],
    [0.84, "#20140a", 0.2],
    [1, "#20140a", 0.5],
  ])

/** An outline in metal, under the polish `id`. */
export const polished = (outline: string, metal: Material, id: string) => path(outline, metal.base) + path(outline, `url(#${id})`)

export function turnedBody(half: HalfProfile, metal: Material, id: string) {
  const { outline } = profile(200, half)
  const [upper, middle] = [half[2]!, half[Math.floor(half.length / 2)]!]
  const streak = polyline([
    [200 - upper[0] * 0.62, upper[1]],
    [200 - middle[0] * 0.66, middle[1]],
  ])
  return { outline, markup: polished(outline, metal, id) + line(streak, "#fff", 5, 'opacity=".45" stroke-linecap="round"') }
}

/** A row of chased points round a body of this half width; a negative height points up. */
export function chasedBand(halfWidth: number, y: number, height: number, count: number) {
  const edge = (i: number) => 200 + halfWidth * Math.sin(-1.3 + (2.6 * i) / count)
  const sag = (x: number) => y + Math.sqrt(Math.max(0, 1 - ((x - 200) / halfWidth) ** 2)) * halfWidth * 0.1
  return repeat(count, (i) => {
    const [left, right] = [edge(i), edge(i + 1)]
    const middle = (left + right) / 2
    return `M${xy(left, sag(left))}L${xy(middle, sag(middle) + height)}L${xy(right, sag(right))}`
  })
}

export const stageForMetal = (r: Random): Stage =>
  r.pick([STAGE.teal, STAGE.rose, [GROUND.mint, "#a6bdab"], [GROUND.indigo, "#1c2a4c"], STAGE.lilac])
