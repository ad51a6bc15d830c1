import type { AdminChecks } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { unevenConsignments } from "../../../checks/consignment-sums"
import { unroutedOrders } from "../../../checks/unrouted-orders"

/** Runs every invariant and names what breaks it. */
export const GET = asChamber<AdminChecks>("checks.read", async (req, res) => {
  const [unrouted_orders, uneven_consignments] = await Promise.all([unroutedOrders(req.scope), unevenConsignments(req.scope)])
  res.json({ checked_at: new Date().toISOString(), unrouted_orders, uneven_consignments })
})
