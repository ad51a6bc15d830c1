import { darker } from "../../draw/colour.js"
import { circle, line, moved, path, rect } from "../../draw/elements.js"
import { around, box, leaf, polar, polygon, repeat, star, TAU, times } from "../../draw/geometry.js"
import { layers } from "../../draw/layers.js"
import { lying, standing } from "../../draw/light.js"
import { CEDAR, GROUND } from "../../palettes.js"
import type { Draw } from "../family.js"
import { rosette } from "../zellige/rosette.js"
import { carvedRosette, stageForWood } from "./carving.js"

/** A painted bridal chest: three arched panels, each with a flower. */
export const chest: Draw = ({ r }) => {
  const [bg, floor] = stageForWood(r)
  const [body, trim, lid] = r.pick([
    ["#9c2f27", "#d9a334", "#1e6b52"],
    ["#1e6b52", "#d9a334", "#9c2f27"],
    ["#17388a", "#d9a334", "#9c2f27"],
  ] as const)
  const arch = (i: number) => {
    const x = 108 + i * 92
    return (
      path(`M${x - 36} 340V280Q${x - 36} 250 ${x} 240Q${x + 36} 250 ${x + 36} 280V340Z`, trim) +
      path(`M${x - 30} 336V282Q${x - 30} 256 ${x} 248Q${x + 30} 256 ${x + 30} 282V336Z`, darker(body, 0.2)) +
      path(
        around(8, (angle) => leaf(x, 296, 24, 6, angle)),
        trim,
      ) +
      circle(x, 296, 6, CREAM)
    )
  }
  return {
    bg,
    floor,
    horizon: 336,
    body:
      standing(200, 384, 152) +
      path("M66 358h18v26h-18ZM316 358h18v26h-18Z", CEDAR.deep) +
      rect(54, 222, 292, 138, body) +
      path("M50 222Q54 168 84 160H316Q346 168 350 222Z", lid) +
      repeat(3, arch) +
      line("M54 222H346M60 352H340M72 206H328M84 172H316", trim, 4) +
      path(
        repeat(9, (i) => star(96 + i * 26, 190, 4, 9, 4)),
        CREAM,
      ) +
      rect(188, 214, 24, 30, "#d3a544", 'rx="3"'),
  }
}

/** An octagonal table, an inlaid rosette of eight folds on its top. */
export const table: Draw = ({ r }) => {
  const [bg, floor] = stageForWood(r)
  const inlay = layers<string>((colour) => colour)
  rosette(inlay, 0, 0, 8, 118, [CEDAR.hi, "#4a2813", "#e9d6b0", CEDAR.mid, "#4a2813"])
  const octagon = polygon(times(8, (i) => polar(0, 0, 150, Math.PI / 8 + (i * TAU) / 8)))
  const top =
    `<path d="${octagon}" fill="${CEDAR.line}" transform="translate(0 24)"/>` +
    path(octagon, CEDAR.base) +
    inlay.markup((d, colour) => path(d, colour))
  return {
    bg,
    floor,
    horizon: 336,
    body:
      standing(200, 394, 124) +
      path("M92 250L106 390H126Q128 330 146 300H254Q272 330 274 390H294L308 250Z", CEDAR.deep) +
      path("M146 300Q150 350 152 392H170Q172 320 200 296Q228 320 230 392H248Q250 350 254 300Z", CEDAR.mid) +
      moved("translate(200 226) scale(1 .46)", top),
  }
}

export const stool: Draw = ({ r }) => {
  const [bg, floor] = stageForWood(r)
  return {
    bg,
    floor,
    horizon: 340,
    body:
      standing(200, 392, 104) +
      path("M112 246L100 390H126L146 260ZM288 246L300 390H274L254 260Z", CEDAR.mid) +
      path("M116 316H284V332H116Z", CEDAR.deep) +
      path("M92 214H308V250H92Z", CEDAR.base) +
      path("M92 214Q200 176 308 214Z", CEDAR.hi) +
      repeat(6, (i) => carvedRosette(116 + i * 33.6, 232, 13, 8)),
  }
}

/** A painted wall shelf of three niches. */
export const shelf: Draw = ({ r }) => {
  const paints = ["#1e6b52", "#d9a334", "#9c2f27"] as const
  const niche = (i: number) => {
    const [top, foot] = [118 + i * 94, 206 + i * 94]
    const arch = `M124 ${foot}V${top + 42}Q124 ${top + 4} 200 ${top}Q276 ${top + 4} 276 ${top + 42}V${foot}Z`
    const stars = repeat(5, (k) => star(136 + k * 32, foot + 5, 4, 5, 2))
    return path(arch, paints[i]!) + rect(106, foot, 188, 10, CEDAR.hi) + path(stars, paints[2])
  }
  return {
    bg: r.pick([GROUND.glaze, GROUND.rose, GROUND.sky]),
    body: lying(box(112, 110, 176, 296), 10, 12) + rect(112, 110, 176, 296, CEDAR.deep) + repeat(3, niche),
  }
}

const CREAM = "#f0e3c4"
