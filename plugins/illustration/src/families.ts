import { art } from "./families/art/index.js"
import { basketry } from "./families/basketry/index.js"
import { dyeing } from "./families/dyeing/index.js"
import type { Draw } from "./families/family.js"
import { food } from "./families/food/index.js"
import { leather } from "./families/leather/index.js"
import { metal } from "./families/metal/index.js"
import { parcel } from "./families/parcel/index.js"
import { pottery, rifPottery } from "./families/pottery/index.js"
import { rugs } from "./families/rugs/index.js"
import { textile } from "./families/textile/index.js"
import { wood } from "./families/wood/index.js"
import { zellige } from "./families/zellige/index.js"

export const families = { art, basketry, dyeing, food, leather, metal, parcel, pottery, rifPottery, rugs, textile, wood, zellige }

type Families = typeof families

/** `family.variant`, such as `rugs.hanbel`. */
export type Variant = { [F in keyof Families]: `${F}.${keyof Families[F] & string}` }[keyof Families]

/** Every drawing by its variant. */
export const drawings = new Map<string, Draw>(
  Object.entries(families).flatMap(([family, variants]) =>
    Object.entries<Draw>(variants).map(([variant, draw]): [string, Draw] => [`${family}.${variant}`, draw]),
  ),
)
