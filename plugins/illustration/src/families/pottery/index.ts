import type { Draw } from "../family.js"
import { bowl, bowls, jobbana, tagine, vase } from "./fez.js"
import { plate, plates } from "./plate.js"
import { brazier, jar, jug, milkbowl, oiljug } from "./rif.js"

export const pottery = { plate, plates, bowl, bowls, vase, jobbana, tagine } satisfies Record<string, Draw>

export const rifPottery = { jug, jar, brazier, milkbowl, oiljug } satisfies Record<string, Draw>
