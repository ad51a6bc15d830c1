import { PRICE_JUMP_BP } from "@tawiza/config/catalogue"
import type { Language, ProductChangeView, VendorProduct } from "@tawiza/contract"
import { EMPTY_CONTENT, missingLanguages, needsOf, variantKey } from "../../../domain/product-content"
import { freePrices } from "../../../domain/product-review"
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
    variants: (live?.variants ?? []).map(({ id, sku, values, price_minor, stock }) => ({
      id,
      sku,
      values,
      stock,
      free_prices: freePrices(live?.approved_prices[variantKey({ values })] ?? price_minor, PRICE_JUMP_BP),
    })),
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
