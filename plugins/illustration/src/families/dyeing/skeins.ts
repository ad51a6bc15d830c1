import { darker, lighter } from "../../draw/colour.js"
import { line, path, rect } from "../../draw/elements.js"
import { repeat, tenth, times, xy } from "../../draw/geometry.js"
import { SHADOW } from "../../draw/light.js"
import { DYE, GROUND } from "../../palettes.js"
import type { Draw, Random } from "../family.js"

const ALL = Object.values(DYE)

/** Skeins on a drying rod: the baths of one dye when the name says which, or several dyes. */
export const skeins: Draw = ({ r, name }) => {
  const colours = bathsNamed(name) ?? times(4, () => r.pick(ALL))
  const pitch = 280 / colours.length
  const width = Math.min(64, 268 / colours.length)
  return {
    bg: r.pick([GROUND.glaze, GROUND.stone, GROUND.sky]),
    body:
      rect(40, 104, 320, 11, "#7a4526", 'rx="5"') +
      rect(40, 104, 320, 4, "#b87a48", 'rx="2"') +
      colours
        .map((colour, i) => {
          const x = 60 + pitch * (i + 0.5)
          const shadow = rect(x - width / 2, 112, width, 268, SHADOW, 'rx="16"')
          return `<g transform="translate(7 9)" opacity=".14">${shadow}</g>${skein(r, x, width, 240 + (i % 2) * 24, colour)}`
        })
        .join(""),
  }
}

function bathsNamed(name: string): readonly string[] | undefined {
  if (/garance/i.test(name)) return ["#8d2a24", DYE.madder, "#bb4a3c", "#c96a58"]
  if (/gaude/i.test(name)) return ["#b98a1e", DYE.weld, "#e0b84c", "#e9cd7e"]
  if (/écrue/i.test(name)) return ["#efe6d4", "#e2d5bb", "#cdb998", "#8d7a5c"]
  if (/sept|12/i.test(name)) return ALL.slice(0, 7)
  return undefined
}

const ROD = 110

function skein(r: Random, x: number, width: number, height: number, colour: string) {
  const outline = `M${tenth(x - width / 2)} ${ROD}Q${x} ${ROD - 16} ${tenth(x + width / 2)} ${ROD}L${xy(x + width * 0.45, ROD + height)}Q${x} ${tenth(ROD + height + 22)} ${xy(x - width * 0.45, ROD + height)}Z`
  const strands = repeat(9, (i) => {
    const top = x - width / 2 + 4 + (i * (width - 8)) / 8
    const bend = (share: number) => xy(top + r.jitter(0, 5), ROD + height * share)
    return `M${tenth(top)} ${ROD}C${bend(0.3)} ${bend(0.7)} ${xy(x + (top - x) * 0.86, ROD + height)}`
  })
  return (
    path(outline, colour) +
    line(strands, darker(colour, 0.24), 1.3) +
    line(strands, lighter(colour, 0.3), 1, 'transform="translate(1.6 0)" opacity=".8"') +
    rect(x - width / 2 - 1, ROD + height * 0.2, width + 2, 9, lighter(colour, 0.3), 'rx="4"')
  )
}
