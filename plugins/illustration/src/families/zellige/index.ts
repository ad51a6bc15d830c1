import type { Draw } from "../family.js"
import { bejmat } from "./bejmat.js"
import { fountain } from "./fountain.js"
import { panel } from "./panel.js"
import { table } from "./table.js"

export const zellige = {
  panel8: (subject) => panel(subject, 8),
  panel10: (subject) => panel(subject, 10),
  panel12: (subject) => panel(subject, 12),
  panel16: (subject) => panel(subject, 16),
  table,
  tiles: bejmat,
  fountain,
} satisfies Record<string, Draw>
