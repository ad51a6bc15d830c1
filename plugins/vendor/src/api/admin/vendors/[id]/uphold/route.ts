import type { AdminVendorAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { decideSuspensionWorkflow } from "../../../../../workflows/decide-suspension"
import { answerVendor, reasonIn } from "../../one"

/** Answers the appeal: the shop stays suspended, and its vendor reads why. */
export const POST = asChamber<AdminVendorAnswer>("vendors.move", async (req, res, acting) => {
  await decideSuspensionWorkflow(req.scope).run({
    input: { vendor_id: req.params.id as string, by: acting.by, deed: "uphold", answer: reasonIn(req.body) },
  })
  await answerVendor(req, res, acting)
})
