import type { Draw } from "../family.js"
import { scarf } from "../textile/cloth.js"
import { kit, powder } from "./plants.js"
import { skeins } from "./skeins.js"

export const dyeing = { skeins, scarf, kit, powder } satisfies Record<string, Draw>
