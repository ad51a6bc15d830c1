import type { Draw } from "../family.js"
import { aqad, necklace } from "./buttons.js"
import { cloth, scarf } from "./cloth.js"
import { fassi, gold, napkins } from "./embroidery.js"
import { garment } from "./garment.js"
import { braid, tassel } from "./trimmings.js"

export const textile = { fassi, napkins, gold, cloth, scarf, garment, aqad, necklace, tassel, braid } satisfies Record<string, Draw>
