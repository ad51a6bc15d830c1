import type { AdminVendorAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { decideSuspensionWorkflow } from "../../../../../workflows/decide-suspension"
import { answerVendor } from "../../one"

/** A second moderator confirms a suspension, which then lasts until it is ended. */
export const POST = asChamber<AdminVendorAnswer>("vendors.move", async (req, res, acting) => {
  await decideSuspensionWorkflow(req.scope).run({
    input: { vendor_id: req.params.id as string, by: acting.by, deed: "confirm" },
  })
  await answerVendor(req, res, acting)
})
