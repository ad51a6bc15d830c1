import type { Draw } from "../family.js"
import { chest, shelf, stool, table } from "./furniture.js"
import { door, lattice, mirror } from "./openings.js"
import { gebs } from "./plaster.js"
import { animal, bowl, box, spoons } from "./small.js"

export const wood = {
  box,
  door,
  lattice,
  chest,
  table,
  stool,
  shelf,
  mirror,
  gebs,
  spoons,
  bowl,
  animal,
  frame: gebs,
} satisfies Record<string, Draw>
