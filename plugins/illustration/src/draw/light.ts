import { ellipse, linear } from "./elements.js"
import { tenth } from "./geometry.js"

/** One light from the upper left. Shadows are flat shapes: SVG filters are slow on cheap phones. */
export const SHADOW = "#1a1410"

/** A gradient that turns a flat outline into a thrown or turned body. */
export const roundness = (id: string, strength = 1) =>
  linear(id, [
    [0, "#0d1020", 0.2 * strength],
    [0.28, "#fff", 0.2 * strength],
    [0.5, "#fff", 0],
    [1, "#0d1020", 0.36 * strength],
  ])

/** The shadow of a thing that stands on a table. */
export const standing = (cx: number, y: number, rx: number, ry = rx * 0.13) =>
  ellipse(cx + rx * 0.1, y, rx * 1.06, ry, SHADOW, 'opacity=".12"') +
  ellipse(cx + rx * 0.03, y - 1, rx * 0.92, ry * 0.66, SHADOW, 'opacity=".2"')

/** The shadow of a thing that lies or hangs, seen square on: its own outline, twice. */
export const lying = (outline: string, dx: number, dy: number, opacity = 0.16) =>
  copy(outline, `${dx} ${dy}`, opacity) + copy(outline, `${tenth(dx * 0.45)} ${tenth(dy * 0.45)}`, opacity * 0.7)

const copy = (outline: string, offset: string, opacity: number) =>
  `<path d="${outline}" fill="${SHADOW}" opacity="${opacity}" transform="translate(${offset})"/>`
