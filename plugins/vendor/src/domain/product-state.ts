import type { ProductChangeStatus, ProductState } from "@tawiza/contract"

interface Standing {
  /** The piece in Medusa; null while the chamber has never approved it. */
  live: { status: string; archived: boolean } | null
  /** The last change of it. */
  change: ProductChangeStatus | null
}

/** Where a piece stands, as one word for its vendor. */
export function productState({ live, change }: Standing): ProductState {
  if (live) {
    if (live.archived) return "archived"
    if (live.status === "published") return "on_sale"
    // What an applicant had prepared: it goes on sale with the shop.
    return live.status === "proposed" ? "waiting" : "hidden"
  }
  const STATE_OF: Record<ProductChangeStatus, ProductState> = {
    draft: "draft",
    pending: "waiting",
    approved: "waiting",
    refused: "refused",
    withdrawn: "archived",
  }
  return change ? STATE_OF[change] : "draft"
}
