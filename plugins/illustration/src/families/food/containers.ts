import { circle, clipPath, clipped, line, path, rect } from "../../draw/elements.js"
import { around, disc, leaf, profile, repeat, star } from "../../draw/geometry.js"
import { roundness, standing } from "../../draw/light.js"
import { STAGE } from "../../palettes.js"
import type { Draw, Random } from "../family.js"
import { label, stageForFood } from "./shelf.js"

/** A bottle of oil, of flower water, or (in millilitres) of essential oil. */
export const bottle: Draw = ({ u, r, name }) => {
  const [bg, floor] = stageForFood(r)
  const small = /ml/.test(name) && !/500/.test(name)
  const water = /fleur|rose/i.test(name)
  const colour = small ? "#5a3214" : water ? "#cfe0dc" : r.pick(["#5e6b1f", "#6f7a28", "#4f5a20"])
  const { outline } = profile(
    200,
    small
      ? [
          [20, 206],
          [22, 236],
          [56, 262],
          [60, 290],
          [60, 384],
          [56, 396],
        ]
      : [
          [17, 98],
          [17, 176],
          [30, 206],
          [58, 238],
          [60, 270],
          [60, 384],
          [56, 398],
        ],
  )
  const cap = small ? path("M182 176h36v34h-36Z", "#1c1c1c") : rect(180, 72, 40, 34, water ? "#17388a" : "#b98a30", 'rx="4"')
  return {
    bg,
    floor,
    horizon: 352,
    defs: roundness(`${u}r`, 1.2),
    body:
      standing(200, 400, 70) +
      cap +
      path(outline, colour) +
      path(outline, `url(#${u}r)`) +
      label(150, small ? 296 : 272, 100, small ? 80 : 104, water ? "#17388a" : "#3f5a2a", r.pick([8, 10, 12])) +
      (small || water ? "" : OLIVE_BRANCH),
  }
}

const OLIVE_BRANCH = `<g transform="translate(286 372) rotate(-24)">${
  line("M-20 20Q20 0 70 -60", "#5c5a30", 3) +
  path(
    repeat(6, (i) => leaf(i * 13 - 10, 14 - i * 12, 34, 7, i % 2 ? -0.1 : -1.9)),
    "#7c8a56",
  ) +
  circle(16, 14, 11, "#4d5a24") +
  circle(40, -2, 10, "#3a3140")
}</g>`

/** A tin of olive oil. */
export const tin: Draw = ({ u }) => ({
  bg: STAGE.weld[0],
  floor: STAGE.weld[1],
  horizon: 350,
  defs: roundness(`${u}r`, 1.1),
  body:
    standing(200, 402, 110) +
    rect(112, 146, 176, 252, "#1e6b52", 'rx="6"') +
    rect(112, 176, 176, 8, "#f2e7c4") +
    rect(112, 362, 176, 8, "#f2e7c4") +
    circle(200, 272, 66, "#f2e7c4") +
    path(star(200, 272, 12, 56, 34), "#1e6b52") +
    path(
      around(8, (angle) => leaf(200, 272, 36, 8, angle)),
      "#d9a334",
    ) +
    rect(112, 146, 176, 252, `url(#${u}r)`, 'rx="6"') +
    line("M160 146Q160 112 200 112Q240 112 240 146", "#8d8f8c", 9) +
    rect(252, 126, 24, 22, "#d3a544", 'rx="3"'),
})

interface Filling {
  liquid: string
  ink: string
  /** Fruit in the jar; honey has none. */
  fruit?: { rows: number; radius: number; left: number; pitch: number; rise: number; colours: readonly [body: string, gleam: string] }
}

const rowsOf = (radius: number, colours: readonly [string, string]) => ({ rows: 6, radius, left: 128, pitch: 29, rise: 27, colours })

function fillingOf(craft: string, name: string): Filling {
  if (/honey/.test(craft)) return { liquid: "#c9821d", ink: "#8a4d10" }
  if (/lemon/.test(craft)) {
    const fruit = { rows: 3, radius: 27, left: 146, pitch: 54, rise: 50, colours: ["#e6b92e", "#f4d96a"] as const }
    return { liquid: "#e0c24a", ink: "#9c6a10", fruit }
  }
  if (/olives/.test(craft))
    return {
      liquid: "#b7b06a",
      ink: "#4d5a24",
      fruit: rowsOf(13.5, /noires/i.test(name) ? ["#2c2430", "#4a3d4e"] : ["#6f7a28", "#8c964a"]),
    }
  return { liquid: "#b5b98a", ink: "#3f5a2a", fruit: rowsOf(11, ["#5d6b35", "#7f8d52"]) }
}

/** A glass jar under a cloth: honey, lemons, olives or capers. */
export const jar: Draw = ({ u, r, name, craft }) => {
  const [bg, floor] = stageForFood(r)
  const { liquid, ink, fruit } = fillingOf(craft, name)
  const outline = "M126 186H274Q290 194 290 214V374Q290 396 268 396H132Q110 396 110 374V214Q110 194 126 186Z"
  return {
    bg,
    floor,
    horizon: 350,
    defs: clipPath(`${u}c`, outline) + roundness(`${u}r`, 0.8),
    body:
      standing(200, 398, 100) +
      path(outline, liquid) +
      clipped(`${u}c`, (fruit ? packed(r, fruit) : "") + rect(100, 180, 200, 36, "#fff", 'opacity=".34"')) +
      path(outline, `url(#${u}r)`) +
      path("M120 142H280V186H120Z", fruit ? "#efe6d0" : "#b98a30") +
      path("M112 150Q200 130 288 150L294 186Q200 170 106 186Z", r.pick(["#9c2f27", "#17388a", "#f4f0e4", "#1e6b52"])) +
      label(156, 262, 88, 88, ink, r.pick([6, 8, 12])) +
      line("M128 226V360", "#fff", 6, 'opacity=".5" stroke-linecap="round"'),
  }
}

/** Fruit in rows from the bottom up, every second row a little to the right. */
function packed(r: Random, { rows, radius, left, pitch, rise, colours: [body, gleam] }: NonNullable<Filling["fruit"]>) {
  const places: (readonly [number, number])[] = []
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < rows; i++) places.push([Math.min(left + i * pitch + (row % 2) * 10 + r.jitter(0, 3), 276), 376 - row * rise])
  return (
    path(places.map(([x, y]) => disc(x, y, radius)).join(""), body) +
    path(places.map(([x, y]) => disc(x - radius * 0.3, y - radius * 0.3, radius * 0.34)).join(""), gleam)
  )
}
