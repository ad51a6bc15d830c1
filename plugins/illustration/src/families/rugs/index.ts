import type { Draw } from "../family.js"
import { boucherouite } from "./boucherouite.js"
import { cushion } from "./cushion.js"
import { flatWeave } from "./flat-weave.js"
import { pile } from "./pile.js"

export const rugs = {
  mguild: (subject) => pile(subject, "mguild"),
  marmoucha: (subject) => pile(subject, "marmoucha"),
  ouarain: (subject) => pile(subject, "ouarain"),
  mtir: (subject) => pile(subject, "mtir"),
  seghrouchen: (subject) => pile(subject, "seghrouchen"),
  hanbel: (subject) => flatWeave(subject, "hanbel"),
  handira: (subject) => flatWeave(subject, "handira"),
  blanket: (subject) => flatWeave(subject, "blanket"),
  mendil: (subject) => flatWeave(subject, "mendil"),
  boucherouite,
  cushion,
} satisfies Record<string, Draw>
