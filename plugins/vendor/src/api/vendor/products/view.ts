import type { Language, ProductChangeView, VendorProduct } from "@tawiza/contract"
import { EMPTY_CONTENT, missingLanguages, needsOf } from "../../../domain/product-content"
import { productState } from "../../../domain/product-state"
import type { ChangeRow } from "../../../products/changes"
import { wantedContent } from "../../../products/plan-save"
import { namedReasons } from "../../refusal-reasons"
import type { FoundProduct } from "./find"

/** A piece as its vendor's desk sees it. */
export function productView({ id, live, change }: FoundProduct, language: Language): VendorProduct {
  const content = wantedContent({ live, change }) ?? EMPTY_CONTENT
  const waits = change?.status === "pending"
  return {
    id,
    state: productState({ live, change: change?.status ?? null }),
    handle: live?.handle ?? null,
    content,
    missing_languages: missingLanguages(content),
    needs: needsOf(content),
    change: change && (waits || change.status === "refused") ? changeView(change, language) : null,
    live: live && waits ? live.content : null,
    variants: (live?.variants ?? []).map(({ id, sku, values, stock }) => ({ id, sku, values, stock })),
  }
}

export function changeView(change: ChangeRow, language: Language): ProductChangeView {
  return {
    id: change.id,
    status: change.status,
    topics: change.topics,
    submitted_at: change.submitted_at && new Date(change.submitted_at).toISOString(),
    decided_at: change.decided_at && new Date(change.decided_at).toISOString(),
    reasons: namedReasons(change.reasons, language),
    note: change.note,
  }
}
