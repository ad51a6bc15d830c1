import type { MembershipList } from "@tawiza/contract"
import { asPerson } from "../../as-member"
import { textsOf } from "../../texts"

/** The vendors that the signed-in person may act for, whichever was chosen. */
export const GET = asPerson<MembershipList>(async (req, res, { memberships }) => {
  const texts = await textsOf(
    req.scope,
    memberships.map(({ vendor_id }) => vendor_id),
  )
  const rows = memberships.map(({ id, role, vendor: { id: vendor_id, handle, name, kind, status } }) => ({
    id,
    role,
    vendor: { handle, name: texts(vendor_id, "name", name), kind, status, seal_id: handle },
  }))
  res.json({ memberships: rows.sort((a, b) => a.vendor.handle.localeCompare(b.vendor.handle)) })
})
