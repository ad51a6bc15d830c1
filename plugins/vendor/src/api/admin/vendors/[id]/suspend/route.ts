import type { AdminVendorAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { moveVendorWorkflow } from "../../../../../workflows/move-vendor"
import { answerVendor, reasonIn } from "../../one"

/** Suspends a shop at once; a second moderator has to confirm it within three days. */
export const POST = asChamber<AdminVendorAnswer>("vendors.move", async (req, res, acting) => {
  await moveVendorWorkflow(req.scope).run({
    input: { vendor_id: req.params.id as string, by: acting.by, to: "suspended", reason: reasonIn(req.body) },
  })
  await answerVendor(req, res, acting)
})
