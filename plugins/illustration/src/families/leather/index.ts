import type { Draw } from "../family.js"
import { bag, satchel } from "./bags.js"
import { belt, hide, pouf, wallet } from "./goods.js"
import { babouche, cherbil, ziwani } from "./slipper.js"

export const leather = { ziwani, babouche, cherbil, bag, satchel, wallet, belt, pouf, hide } satisfies Record<string, Draw>
