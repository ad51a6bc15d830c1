import { darker } from "../../draw/colour.js"
import { circle, clipPath, clipped, ellipse, line, path, radial } from "../../draw/elements.js"
import { box, repeat, star } from "../../draw/geometry.js"
import { lying, roundness, SHADOW, standing } from "../../draw/light.js"
import { DOUM, GROUND, STAGE, type Stage } from "../../palettes.js"
import type { Draw } from "../family.js"

/** Dwarf palm plaited on the slant, as a pattern with strips of `strip` units. */
const plait = (id: string, strip = 15) => {
  const half = strip / 2
  return `<pattern id="${id}" width="${strip}" height="${strip}" patternUnits="userSpaceOnUse"><path d="M0 0h${strip}v${strip}h-${strip}z" fill="${DOUM.base}"/><path d="M0 ${half}l${half}-${half}h${half}l-${strip} ${strip}zM${strip} ${half}v${half}h-${half}z" fill="${DOUM.hi}"/><path d="M0 ${half}L${half} 0M0 ${strip}L${strip} 0M${half} ${strip}L${strip} ${half}" stroke="${DOUM.deep}" stroke-width=".9" opacity=".75"/><path d="M0 0l${half} ${half}" stroke="${DOUM.deep}" stroke-width=".7" opacity=".5"/></pattern>`
}

const DYED = { red: "#9c2f27", blue: "#17388a", green: "#1e6b52", black: "#2b2421" }

/** A basket bag; its handles are leather when the name says so. */
export const tote: Draw = ({ u, r, name }) => {
  const stages: readonly Stage[] = [STAGE.sky, STAGE.brick, STAGE.teal, STAGE.rose]
  const [bg, floor] = r.pick(stages)
  const leather = /cuir/i.test(name)
  const handle = leather ? "#8a5530" : DOUM.mid
  const outline = "M70 216Q200 236 330 216L298 376Q200 404 102 376Z"
  const nearHandle = "M120 262C108 96 292 96 280 262"
  const dyed = r.pick([DYED.red, DYED.blue, DYED.green, DYED.black])
  const stars = repeat(18, (i) => star(72 + i * 15, 296 + (1 - ((i - 8.5) / 8.5) ** 2) * 16, 4, 8, 4))
  const ornament = r() < 0.6 ? path(stars, dyed) + line("M60 270Q200 300 340 270M60 314Q200 350 340 314", dyed, 4) : ""
  return {
    bg,
    floor,
    horizon: 344,
    defs: plait(`${u}w`) + roundness(`${u}r`) + clipPath(`${u}c`, outline),
    body:
      standing(200, 388, 116) +
      line("M136 226C126 84 274 84 264 226", darker(handle, 0.2), 9) +
      path(outline, `url(#${u}w)`) +
      clipped(`${u}c`, ornament) +
      path(outline, `url(#${u}r)`) +
      line("M70 216Q200 238 330 216", DOUM.deep, 9) +
      line("M70 216Q200 238 330 216", DOUM.hi, 4, 'stroke-dasharray="9 5"') +
      line(nearHandle, handle, 11, 'stroke-linecap="round"') +
      (leather
        ? line("M120 262v26M280 262v26", "#f3e6c8", 2, 'stroke-dasharray="4 3"')
        : line(nearHandle, DOUM.hi, 3, 'stroke-dasharray="6 6"')),
  }
}

/** A straw hat with a wool band and three pompoms. */
export const hat: Draw = ({ u, r }) => {
  const crown = "M116 318Q120 168 200 166Q280 168 284 318Q200 346 116 318Z"
  return {
    bg: r.pick([GROUND.sky, GROUND.brick, GROUND.teal]),
    defs: plait(`${u}w`, 11) + roundness(`${u}r`),
    body:
      ellipse(210, 344, 168, 36, SHADOW, 'opacity=".2"') +
      ellipse(200, 326, 168, 48, `url(#${u}w)`) +
      ellipse(200, 326, 168, 48, "none", `stroke="${DOUM.deep}" stroke-width="4"`) +
      path(crown, `url(#${u}w)`) +
      path(crown, `url(#${u}r)`) +
      path("M115 294Q200 322 285 294V318Q200 346 116 318Z", r.pick([DYED.red, DYED.blue, DYED.black])) +
      repeat(3, (i) => circle(150 + i * 50, 322 + (i === 1 ? 6 : 0), 7, "#d9a334")),
  }
}

export const mat: Draw = ({ u, r }) => {
  const dyed = r.pick([DYED.red, DYED.blue, DYED.black, DYED.green])
  const outline = box(90, 90, 220, 320)
  const stars = repeat(9, (i) => star(112 + i * 22, 130, 4, 14, 6) + star(112 + i * 22, 370, 4, 14, 6))
  return {
    bg: r.pick([GROUND.sky, GROUND.teal, GROUND.rose]),
    defs: plait(`${u}w`, 13),
    body:
      lying(outline, 7, 10) +
      path(outline, `url(#${u}w)`) +
      path(stars, dyed) +
      line("M90 108H310M90 152H310M90 348H310M90 392H310", dyed, 3) +
      path(star(200, 250, 4, 74, 50, Math.PI / 2), "none", `stroke="${dyed}" stroke-width="5"`) +
      path(star(200, 250, 4, 44, 28), dyed),
  }
}

/** A plaited lampshade, lit. */
export const lamp: Draw = ({ u, r }) => {
  const shade = "M168 150H232Q300 200 322 300Q200 348 78 300Q100 200 168 150Z"
  return {
    bg: r.pick(["#2f3a4f", "#4a3428", "#2f4a48"]),
    defs:
      plait(`${u}w`, 17) +
      radial(`${u}l`, [
        [0, "#f7d88a", 0.75],
        [1, "#f7d88a", 0],
      ]) +
      roundness(`${u}r`),
    body:
      circle(200, 300, 210, `url(#${u}l)`) +
      line("M200 0V150", SHADOW, 4) +
      path(shade, `url(#${u}w)`) +
      path(shade, `url(#${u}r)`) +
      ellipse(200, 304, 121, 20, "#fbe7b4") +
      ellipse(200, 304, 121, 20, "none", `stroke="${DOUM.deep}" stroke-width="4"`),
  }
}
