import type { Facet } from "@tawiza/contract"
import type { CraftQuery } from "@tawiza/vendor/domain/browse"

/** A query of the catalogue; what is not said is not asked. */
export function aQuery(
  over: Partial<Omit<CraftQuery, "choices">> & { choices?: Partial<Record<Facet, readonly string[]>> } = {},
): CraftQuery {
  return {
    q: "",
    price_min: null,
    price_max: null,
    in_stock: false,
    made_to_order: false,
    women_led: false,
    sort: "relevance",
    limit: 20,
    offset: 0,
    ...over,
    choices: { craft: [], material: [], technique: [], province: [], vendor: [], label: [], ...over.choices },
  }
}
