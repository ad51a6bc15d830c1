/** The silk buttons (aqad) of Sefrou, and jewellery made of them. */
import { darker, lighter } from "../../draw/colour.js"
import { circle, ellipse, line, path } from "../../draw/elements.js"
import { around, at, leaf, polar, repeat } from "../../draw/geometry.js"
import { SHADOW } from "../../draw/light.js"
import { GROUND, SILK } from "../../palettes.js"
import type { Draw } from "../family.js"

const WEDDING = "#efe6d0"

/** Twenty-five buttons on a card: one colour, or all of them. */
export const aqad: Draw = ({ r, name }) => {
  const shape = /fleur/i.test(name) ? flower : round
  const wedding = /mariage/i.test(name)
  const single = wedding ? WEDDING : r.pick([null, null, r.pick(SILK)])
  const colour = (column: number, row: number) => {
    if (single) return r() < 0.2 ? lighter(single, 0.3) : single
    return SILK[(column * 2 + row * 3 + (r() < 0.3 ? 1 : 0)) % SILK.length]!
  }
  const card = repeat(5, (row) => repeat(5, (column) => button(88 + column * 56, 138 + row * 56, 21, colour(column, row), shape)))
  const quiet = single !== null && single !== WEDDING
  return {
    bg: quiet ? GROUND.stone : r.pick([GROUND.sky, GROUND.straw, GROUND.stone, GROUND.mint, wedding ? GROUND.indigo : GROUND.straw]),
    body: card,
  }
}

/** Three rows of buttons round the neck, or a pair of earrings. */
export const necklace: Draw = ({ r, name }) => {
  const [first, second] = [r.pick(SILK), r.pick(SILK)]
  const earring = (x: number) =>
    line(`M${x} 130q-14 -30 8 -34`, "#b98a30", 4) +
    button(x, 168, 26, first) +
    button(x, 228, 34, second) +
    line(
      repeat(7, (i) => `M${x - 18 + i * 6} 262v${70 + (i % 2) * 8}`),
      first,
      4,
      'stroke-linecap="round"',
    )
  const row = (k: number) => {
    const last = 15 + k * 5
    return repeat(last + 1, (i) =>
      button(...polar(200, 214, 82 + k * 30, -0.5 + ((Math.PI + 1) * i) / last), 11, (i + k) % 3 ? first : second),
    )
  }
  return {
    bg: r.pick([GROUND.mint, GROUND.straw, GROUND.sky]),
    body: /oreille/.test(name) ? earring(138) + earring(262) : repeat(3, row),
  }
}

type Shape = (x: number, y: number, radius: number, colour: string) => string

const round: Shape = circle

const flower: Shape = (x, y, radius, colour) =>
  path(
    around(8, (angle) => leaf(x, y, radius * 1.05, radius * 0.5, angle)),
    colour,
  )

/** A button: its body, nine turns of silk, a gleam and the knot. */
function button(x: number, y: number, radius: number, colour: string, shape = round) {
  const on = (distance: number, angle: number) => at(polar(x, y, radius * distance, angle))
  const turns = around(9, (angle) => `M${on(0.95, angle)}Q${on(0.6, angle + 0.5)} ${on(0.12, angle + 0.9)}`)
  return (
    ellipse(x + 3, y + 5, radius, radius * 0.98, SHADOW, 'opacity=".2"') +
    shape(x, y, radius, colour) +
    line(turns, darker(colour, 0.32), 1.5) +
    circle(x - radius * 0.3, y - radius * 0.34, radius * 0.3, "#fff", 'opacity=".24"') +
    circle(x, y, radius * 0.14, lighter(colour, 0.4))
  )
}
