import type { Facet } from "@tawiza/contract"
import { type CraftQuery, EVERYTHING } from "@tawiza/vendor/domain/craft-query"

/** A query of the catalogue; what is not said is not asked. */
export function aQuery(
  over: Partial<Omit<CraftQuery, "choices">> & { choices?: Partial<Record<Facet, readonly string[]>> } = {},
): CraftQuery {
  return { ...EVERYTHING, ...over, choices: { ...EVERYTHING.choices, ...over.choices } }
}
