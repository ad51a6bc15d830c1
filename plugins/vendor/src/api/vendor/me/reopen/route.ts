import type { ActingMember } from "@tawiza/contract"
import { moveVendorWorkflow } from "../../../../workflows/move-vendor"
import { asMember } from "../../../as-member"
import { answerMe } from "../view"

/** Ends a pause before its day. What the chamber has suspended only the chamber opens. */
export const POST = asMember<ActingMember>("shop.write", async (req, res, acting) => {
  await moveVendorWorkflow(req.scope).run({ input: { vendor_id: acting.vendor.id, from: "paused", to: "open", by: acting.by } })
  await answerMe(req, res, acting)
})
