import type { RETURN_FREIGHT_RULES } from "@tawiza/config/settlement"
import type { FreightBearer } from "@tawiza/contract"

/** Who bears the way back of a refused parcel, by the first rule that applies; without one, the chamber. */
export function freightBearer(rules: typeof RETURN_FREIGHT_RULES, parcel: { shipped_late: boolean }): FreightBearer {
  return rules.find(({ when }) => when === "always" || parcel.shipped_late)?.bearer ?? "chamber"
}
