import { PRICE_JUMP_BP } from "@tawiza/config/catalogue"
import type { ProductBody, ProductContent, ReviewTopic } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { EMPTY_CONTENT, keepingStock, same, sameParts, settled, withReview } from "../domain/product-content"
import { splitEdit } from "../domain/product-review"
import type { ChangeRow } from "./changes"
import type { LiveProduct } from "./live-products"

/** What saving an edit does, before anything is done. */
export type SavePlan =
  /** The chamber has never approved the piece: the whole of it is rewritten. */
  | { kind: "new"; wanted: ProductContent; changed: boolean }
  | {
      kind: "edit"
      live: Partial<ProductContent>
      review: Partial<ProductContent>
      before: Partial<ProductContent>
      topics: ReviewTopic[]
      /** Whether what waits differs from what waited. */
      changed: boolean
    }

interface Saving {
  live: LiveProduct | null
  /** The last change of the piece. */
  change: ChangeRow | null
  body: ProductBody
}

/** The piece as its vendor wants it now. */
export function wantedContent({ live, change }: Omit<Saving, "body">): ProductContent {
  if (!live) return { ...EMPTY_CONTENT, ...change?.wanted }
  return change?.status === "pending" ? withReview(live.content, change.wanted) : live.content
}

/** @throws Refusal `invalid_request` when a piece that has been in the shop would be cut into other parts. */
export function planSave({ live, change, body }: Saving): SavePlan {
  const before = wantedContent({ live, change })
  if (!live) {
    const wanted = settled({ ...before, ...body })
    return { kind: "new", wanted, changed: !same(before, wanted) }
  }
  const wanted = keepingStock(live.content, { ...before, ...body })
  if (!sameParts(live.content, wanted)) throw new Refusal("invalid_request", { fields: "options, variants" })
  const split = splitEdit({ live: live.content, wanted, approved_prices: live.approved_prices, jump_bp: PRICE_JUMP_BP })
  const waiting = change?.status === "pending" ? change.wanted : {}
  return {
    kind: "edit",
    ...split,
    before: Object.fromEntries(Object.keys(split.review).map((field) => [field, live.content[field as keyof ProductContent]])),
    changed: !same(split.review, waiting),
  }
}
