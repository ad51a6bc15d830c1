import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"

const WHOLE = ["returns", "claims", "exchanges", "order-edits", "order-changes", "payment-collections", "draft-orders", "fulfillments"]
const OF_ORDERS = ["cancel", "credit-lines", "fulfillments", "payment-sessions"]
const OF_PAYMENTS = ["capture", "refund"]

/** Deeds of Medusa's own admin that move parcels or money. */
const BESIDE_THE_BOOKS = new RegExp(
  `^/admin/((${WHOLE.join("|")})(/|$)|orders/[^/]+/(${OF_ORDERS.join("|")})(/|$)|payments/[^/]+/(${OF_PAYMENTS.join("|")})/?$)`,
)

/**
 * Medusa's admin can give back, cancel and send without a parcel, a vendor's part or the ledger knowing of it. Here parcels move by their
 * own deeds, and money by what is decided about them.
 * @throws Refusal `not_done_here`
 */
export function notBesideTheBooks({ method, originalUrl }: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const beside = method !== "GET" && BESIDE_THE_BOOKS.test(originalUrl.split("?")[0] ?? "")
  next(beside ? new Refusal("not_done_here") : undefined)
}
