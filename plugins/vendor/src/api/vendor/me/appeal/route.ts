import { z } from "@medusajs/framework/zod"
import type { ActingMember } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { decideSuspensionWorkflow } from "../../../../workflows/decide-suspension"
import { asMember } from "../../../as-member"
import { answerMe } from "../view"

const body = z.object({ text: z.string().trim().min(1).max(2000) })

/** What the vendor says to its suspension, once. */
export const POST = asMember<ActingMember>("shop.write", async (req, res, acting) => {
  const { text } = parse(body, req.body)
  await decideSuspensionWorkflow(req.scope).run({ input: { vendor_id: acting.vendor.id, by: acting.by, deed: "appeal", text } })
  await answerMe(req, res, acting)
})
