/** Knotted pile rugs of the Middle Atlas: a lattice of lozenges, counted in knots. */
import { darker } from "../../draw/colour.js"
import { clipPath, clipped, path } from "../../draw/elements.js"
import { times } from "../../draw/geometry.js"
import { lying } from "../../draw/light.js"
import { WOOL, type Wool } from "../../palettes.js"
import type { Picture, Random, Subject } from "../family.js"
import { type Cloth, fringe, grain, groundFor, type KnotChart, knotGrid, wovenOutline } from "./knots.js"

export type Tribe = "mguild" | "marmoucha" | "ouarain" | "mtir" | "seghrouchen"

/** Wools of a rug: ground, lattice, lozenge hearts, second hearts and border teeth, border and lozenge rings. */
interface Yarns<C> {
  ground: C
  lattice: C
  heart: C
  accent: C
  border: C
}

const yarns = (ground: Wool, lattice: Wool, heart: Wool, accent: Wool, border: Wool): Yarns<string> => ({
  ground: WOOL[ground],
  lattice: WOOL[lattice],
  heart: WOOL[heart],
  accent: WOOL[accent],
  border: WOOL[border],
})

const DYE_LOTS: Record<Tribe, readonly Yarns<string>[]> = {
  mguild: [
    yarns("wine", "weld", "indigo", "ivory", "madder"),
    yarns("madder", "indigo", "weld", "ivory", "wine"),
    yarns("violet", "madder", "weld", "pink", "indigo"),
  ],
  marmoucha: [yarns("ivory", "brown", "brown", "grey", "black"), yarns("cream", "brown", "madder", "grey", "black")],
  ouarain: [yarns("ivory", "black", "black", "grey", "black"), yarns("cream", "brown", "brown", "grey", "brown")],
  mtir: [yarns("madder", "ivory", "indigo", "weld", "wine"), yarns("rust", "wine", "ivory", "green", "black")],
  seghrouchen: [yarns("ivory", "madder", "green", "weld", "indigo"), yarns("cream", "indigo", "madder", "weld", "brown")],
}

const CLOTH: Cloth = { x: 87, y: 86, width: 226, height: 322, columns: 45, rows: 64 }

export function pile({ u, r }: Subject, tribe: Tribe): Picture {
  const lot = r.pick(DYE_LOTS[tribe])
  const shaggy = tribe === "ouarain" || tribe === "marmoucha"
  const chart = lozengeChart(r, tribe, lot, shaggy)
  const outline = wovenOutline(r, CLOTH, 2.2)
  const ends = shaggy ? WOOL.ivory : WOOL.cream
  const { x, y, width, height } = CLOTH
  return {
    bg: groundFor(r, !shaggy && tribe !== "seghrouchen"),
    defs: grain(`${u}k`, shaggy ? 3.5 : 2.5) + clipPath(`${u}c`, outline),
    body:
      lying(outline, 6, 9) +
      fringe(r, x, y + 2, width, 20, ends, -1) +
      fringe(r, x, y + height - 2, width, 22, ends) +
      path(outline, lot.ground) +
      clipped(`${u}c`, knotGrid(CLOTH, chart)) +
      path(outline, `url(#${u}k)`),
  }
}

/**
 * The chart of a lozenge lattice. A knot at (i, j), measured from the middle warp, lies on the lattice where i + j or i − j is a multiple
 * of the period; its lozenge's own distance from the centre is the Manhattan distance folded into one period. Shaggy rugs have no border
 * and let the lattice slip by a knot every ninth row; the others are bordered, and every eighth row or so takes a darker dye bath (abrash).
 */
function lozengeChart(r: Random, tribe: Tribe, yarn: Yarns<string>, shaggy: boolean): KnotChart {
  const { columns, rows } = CLOTH
  const period = r.pick(shaggy ? [15, 22] : [11, 14, 15])
  const thickness = shaggy ? r.pick([1, 2]) : 2
  const style = r.int(0, 2)
  const drift = times(rows, (j) => (shaggy && j % 9 === 4 ? r.pick([-1, 0, 1]) : 0))
  const bath = times(rows, () => r())
  const folded = (value: number) => ((Math.round(value) % period) + period) % period
  const fromHeart = (value: number) => Math.abs(folded(value + period / 2) - period / 2)

  return (i, j) => {
    const edge = border(tribe, yarn, shaggy, i, j)
    if (edge !== undefined) return edge

    const across = Math.abs(i - (columns - 1) / 2) + drift[j]!
    const down = j + period / 2
    if (Math.min(folded(across + down), folded(across - down)) < thickness) return yarn.lattice

    const distance = fromHeart(across + down) + fromHeart(across - down)
    if (tribe === "ouarain") return style === 1 && distance < 2 ? yarn.lattice : null
    if (distance < 3) return style === 1 ? yarn.accent : yarn.heart
    if (!shaggy && distance >= 4 && distance < 6 && style !== 2) return yarn.border
    if (style === 2 && distance > period * 0.62 && distance < period * 0.62 + 2) return yarn.accent
    return !shaggy && bath[j]! < 0.12 ? darker(yarn.ground, 0.08) : null
  }
}

/** The colour of a knot in the border; undefined inside it. */
function border(tribe: Tribe, yarn: Yarns<string>, shaggy: boolean, i: number, j: number) {
  const fromSide = Math.min(i, CLOTH.columns - 1 - i)
  const fromEnd = Math.min(j, CLOTH.rows - 1 - j)
  if (!shaggy) {
    const depth = Math.min(fromSide, fromEnd)
    if (depth < 1 || depth === 3) return yarn.border
    if (depth < 3) return (i + j) % 4 < 2 ? yarn.accent : yarn.heart
  } else if (tribe === "marmoucha") {
    if (fromEnd < 4) return fromEnd === 1 || (fromEnd === 2 && i % 4 < 2) ? yarn.border : yarn.ground
    if (fromSide === 2) return yarn.lattice
    if (fromSide < 2) return yarn.ground
  }
  return undefined
}
