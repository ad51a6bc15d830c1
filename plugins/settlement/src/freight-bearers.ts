import { RETURN_FREIGHT_RULES } from "@tawiza/config/settlement"
import type { FreightBearer } from "@tawiza/contract"
import type { Sql } from "@tawiza/vendor/rows"
import { freightBearer } from "./domain/return-freight"
import { shippedLate } from "./store/refused-parcels"

/** Who bears the way back of each of these parcels, by the rules of today. */
export async function freightBearers(sql: Sql, consignment_ids: readonly string[]): Promise<(consignment_id: string) => FreightBearer> {
  const late = await shippedLate(sql, consignment_ids)
  return (consignment_id) => freightBearer(RETURN_FREIGHT_RULES, { shipped_late: late.has(consignment_id) })
}
