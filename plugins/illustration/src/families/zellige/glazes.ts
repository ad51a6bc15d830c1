import { path } from "../../draw/elements.js"
import { type Layers, layers, type Pieces } from "../../draw/layers.js"
import { GLAZE, type Glaze } from "../../palettes.js"
import type { Random } from "../family.js"

/** Light joints between the cut pieces. */
export const GROUT = "#efece1"

/** Which glaze each kind of piece takes. */
export interface Scheme {
  gap: Glaze
  /** Of the great star, from its kites to its eye. */
  star: readonly [kites: Glaze, belt: Glaze, heart: Glaze, eye: Glaze]
  small: Glaze
}

export const SCHEMES: readonly Scheme[] = [
  { gap: "white", star: ["blue", "white", "green", "honey"], small: "black" },
  { gap: "white", star: ["black", "white", "honey", "blue"], small: "green" },
  { gap: "blue", star: ["white", "blue", "white", "sky"], small: "white" },
  { gap: "green", star: ["white", "black", "honey", "white"], small: "honey" },
  { gap: "black", star: ["white", "honey", "green", "red"], small: "white" },
  { gap: "honey", star: ["white", "blue", "green", "black"], small: "black" },
]

/** Pieces of zellige: each takes one of its glaze's shades by chance, as tiles from one kiln do. */
export const glazed = (r: Random): Layers<Glaze> => layers((glaze) => r.pick(GLAZE[glaze]))

export const laid = (pieces: Layers<Glaze>, grout = GROUT) =>
  pieces.markup((d, colour) => path(d, colour, `stroke="${grout}" stroke-width="1.1"`))

export type GlazedPieces = Pieces<Glaze>
