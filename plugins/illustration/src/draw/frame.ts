import { darker } from "./colour.js"
import { radial, rect } from "./elements.js"
import { SHADOW } from "./light.js"

/** 4:5. The object stays within the centre square (y 50 to 450), so that a 1:1 thumbnail is a crop of the same file. */
export const WIDTH = 400
export const HEIGHT = 500

/** What a family hands back; the frame adds the ground and the light. */
export interface Picture {
  /** Colour of the wall, or of the whole ground for things seen from above. */
  bg: string
  /** Colour of the table; without it there is no table. */
  floor?: string
  /** Height of the table's far edge. */
  horizon?: number
  /** Gradients, patterns and clip paths; every id starts with the drawing's own prefix. */
  defs?: string
  body: string
}

export function frame(prefix: string, { bg, floor, horizon = 352, defs = "", body }: Picture) {
  const table = floor
    ? rect(0, horizon, WIDTH, HEIGHT - horizon, floor) + rect(0, horizon, WIDTH, 1.5, darker(floor, 0.18), 'opacity=".35"')
    : ""
  const vignette = radial(
    `${prefix}v`,
    [
      [0, "#fff", 0.22],
      [0.6, "#fff", 0],
      [1, SHADOW, 0.1],
    ],
    'cx=".36" cy=".3" r=".85"',
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${vignette}${defs}</defs>${rect(0, 0, WIDTH, HEIGHT, bg)}${table}${rect(0, 0, WIDTH, HEIGHT, `url(#${prefix}v)`)}${body}</svg>`
}
