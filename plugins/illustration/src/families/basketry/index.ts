import type { Draw } from "../family.js"
import { tray } from "./coil.js"
import { hat, lamp, mat, tote } from "./plait.js"
import { wicker } from "./wicker.js"

export const basketry = { tote, tray, hat, mat, lamp, wicker } satisfies Record<string, Draw>
