import { darker } from "../../draw/colour.js"
import { line, path, rect, vertical } from "../../draw/elements.js"
import { repeat, star } from "../../draw/geometry.js"
import { standing } from "../../draw/light.js"
import { LEATHER } from "../../palettes.js"
import type { Draw } from "../family.js"
import { stitching } from "../stitching.js"
import { stageForLeather } from "./stage.js"

export const bag: Draw = ({ u, r }) => {
  const colour = r.pick([LEATHER.tan, LEATHER.natural, LEATHER.green, LEATHER.red])
  const [bg, floor] = stageForLeather(r)
  const body = "M92 226Q200 206 308 226L326 360Q326 396 200 396Q74 396 74 360Z"
  return {
    bg,
    floor,
    horizon: 350,
    defs: hanging(`${u}r`),
    body:
      standing(200, 394, 128) +
      line("M98 226C70 60 330 60 302 226", darker(colour, 0.25), 10, 'stroke-linecap="round"') +
      path(body, darker(colour, 0.16)) +
      path("M88 218Q200 196 312 218Q316 320 200 330Q84 320 88 218Z", colour) +
      stitching("M98 226Q104 310 200 320Q296 310 302 226") +
      path(star(200, 262, 8, 34, 18), darker(colour, 0.25)) +
      stitching(star(200, 262, 8, 42, 26)) +
      path(body, `url(#${u}r)`),
  }
}

export const satchel: Draw = ({ u, r }) => {
  const colour = LEATHER.brown
  const [bg, floor] = stageForLeather(r)
  const body = "M84 214H316V378Q316 390 304 390H96Q84 390 84 378Z"
  const strap = (i: number) =>
    rect(126 + i * 120, 270, 28, 92, darker(colour, 0.3), 'rx="3"') +
    rect(120 + i * 120, 318, 40, 30, "none", 'stroke="#d3a544" stroke-width="5" rx="4"')
  return {
    bg,
    floor,
    horizon: 350,
    defs: hanging(`${u}r`),
    body:
      standing(200, 394, 128) +
      line("M150 206Q150 150 200 150Q250 150 250 206", darker(colour, 0.25), 14, 'stroke-linecap="round"') +
      path(body, darker(colour, 0.16)) +
      path("M80 204H320V310Q320 322 308 322H92Q80 322 80 310Z", colour) +
      stitching("M90 214V306Q90 312 96 312H304Q310 312 310 306V214") +
      repeat(2, strap) +
      path(body, `url(#${u}r)`),
  }
}

const hanging = (id: string) =>
  vertical(id, [
    [0, "#fff", 0.16],
    [0.5, "#fff", 0],
    [1, "#20140a", 0.3],
  ])
