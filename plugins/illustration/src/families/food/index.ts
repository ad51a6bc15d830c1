import type { Draw } from "../family.js"
import { bottle, jar, tin } from "./containers.js"
import { mound } from "./mound.js"
import { soap } from "./soap.js"
import { sweets } from "./sweets.js"

export const food = { bottle, tin, jar, mound, sweets, soap } satisfies Record<string, Draw>
