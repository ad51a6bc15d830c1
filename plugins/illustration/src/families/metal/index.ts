import type { Draw } from "../family.js"
import { damascene, damBox } from "./damascene.js"
import { bracelet, fibula, jewel, pendant } from "./jewel.js"
import { chandelier, lantern } from "./lantern.js"
import { tray } from "./tray.js"
import { incense, kettle, pot, sugar, teapot } from "./vessels.js"

export const metal = {
  tray,
  teapot,
  sugar,
  kettle,
  pot,
  incense,
  lantern,
  chandelier,
  damascene,
  damBox,
  jewel,
  fibula,
  bracelet,
  pendant,
} satisfies Record<string, Draw>
