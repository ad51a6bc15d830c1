import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import type { Fact } from "./domain/facts"
import { parcelKey } from "./domain/parcel-money"
import { freightBearers } from "./freight-bearers"
import { postFacts } from "./post-facts"
import { lockOrderMoney, recordFacts } from "./store/facts"
import { refusedParcel } from "./store/refused-parcels"
import { lockCarrierCash } from "./store/remittances"

/**
 * Records what a carrier asks for bringing a refused parcel back, once; who bears it is decided by the rules of today.
 * @throws Refusal `not_found` for what is no refused parcel of a carrier, `illegal_transition` when the cost is recorded.
 */
export async function recordReturnCost(container: MedusaContainer, consignment_id: string, cost_minor: bigint): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const found = await refusedParcel(transaction, consignment_id)
    if (!found?.carrier) throw new Refusal("not_found", { id: consignment_id })
    await lockCarrierCash(transaction, found.carrier)
    await lockOrderMoney(transaction, found.order_id)
    if ((await refusedParcel(transaction, consignment_id))?.cost) {
      throw new Refusal("illegal_transition", { from: "recorded", to: "recorded", allowed: [] })
    }
    const { order_id, vendor_id, currency_code, carrier, refused_at } = found
    const fact: Fact = {
      kind: "parcel_refused",
      key: parcelKey(consignment_id, "parcel_refused"),
      currency_code,
      happened_at: refused_at,
      order_id,
      consignment_id,
      vendor_id,
      carrier,
      cost_minor,
      borne_by: (await freightBearers(transaction, [consignment_id]))(consignment_id),
    }
    await recordFacts(transaction, [fact])
  })
  await postFacts(container)
}
