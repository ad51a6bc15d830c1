import type { RefusedParcelAnswer } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { findConsignment } from "@tawiza/vendor/api/vendor/consignments/find"
import { connectionOf } from "@tawiza/vendor/rows"
import { refusedParcel } from "../../../../store/refused-parcels"

/** What the way back of a refused parcel cost, and who bears it; null while nobody has recorded it. */
export const GET = asMember<RefusedParcelAnswer>("orders.read", async (req, res, { vendor }) => {
  const { id } = await findConsignment(req.scope, vendor.id, req.params.id as string)
  const cost = (await refusedParcel(connectionOf(req.scope), id))?.cost
  res.json({ cost: cost ? { cost_minor: Number(cost.cost_minor), borne_by: cost.borne_by } : null })
})
