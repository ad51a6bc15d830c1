import type { ProductState } from "@tawiza/contract"
import { useWords } from "../context.js"
import type { IconName } from "./icon.js"
import { Tag } from "./tag.js"

const STATE: Record<ProductState, { colour: "plain" | "wait" | "good" | "bad"; icon: IconName }> = {
  draft: { colour: "plain", icon: "label" },
  waiting: { colour: "wait", icon: "clock" },
  refused: { colour: "bad", icon: "turn" },
  on_sale: { colour: "good", icon: "check" },
  hidden: { colour: "plain", icon: "door" },
  archived: { colour: "plain", icon: "cross" },
}

/** Where a piece stands: a sign, a word, a colour. */
export function ProductTag({ state }: { state: ProductState }) {
  return <Tag {...STATE[state]} word={useWords().products.state[state]} />
}
