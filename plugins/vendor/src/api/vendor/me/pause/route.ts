import { z } from "@medusajs/framework/zod"
import { type ActingMember, LONGEST_PAUSE_DAYS } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { addDays, moroccanDay } from "../../../../domain/day"
import { moveVendorWorkflow } from "../../../../workflows/move-vendor"
import { asMember } from "../../../as-member"
import { answerMe } from "../view"

const body = z.object({ back_on: z.iso.date(), reason: z.string().trim().max(500).optional() })

/** Rests until a day: the shop stays visible and sells nothing, and opens again by itself. */
export const POST = asMember<ActingMember>("shop.write", async (req, res, acting) => {
  const { back_on, reason = null } = parse(body, req.body)
  const today = moroccanDay(new Date())
  if (back_on <= today || back_on > addDays(today, LONGEST_PAUSE_DAYS)) throw new Refusal("invalid_request", { fields: "back_on" })
  await moveVendorWorkflow(req.scope).run({ input: { vendor_id: acting.vendor.id, to: "paused", by: acting.by, reason, back_on } })
  await answerMe(req, res, acting)
})
