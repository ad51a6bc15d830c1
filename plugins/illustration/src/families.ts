import { pottery, rifPottery } from "./families/pottery/index.js"
import { rugs } from "./families/rugs/index.js"
import { zellige } from "./families/zellige/index.js"

export const families = { zellige, pottery, rifPottery, rugs }
