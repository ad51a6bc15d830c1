import { z } from "@medusajs/framework/zod"
import type { AdminRefund } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { isDay, moroccanDay } from "@tawiza/vendor/domain/day"
import { connectionOf } from "@tawiza/vendor/rows"
import { moveRefund } from "../../../../../move-refund"
import { listRefunds } from "../../../../../store/refunds"
import { adminRefunds } from "../../view"

const body = z.object({
  on: z.string().refine((on) => isDay(on) && on <= moroccanDay(new Date())),
  /** None for a credit. */
  reference: z.string().trim().min(1).max(140).optional(),
})

/** A treasurer says that a refund left, or that it came back. */
export const POST = asChamber<AdminRefund>("money.write", async (req, res, { by, role }) => {
  const { id, move } = req.params as { id: string; move: string }
  const sql = connectionOf(req.scope)
  const [found] = await listRefunds(sql, { id })
  if (!found || (move !== "sent" && move !== "failed")) throw new Refusal("not_found", { id })
  const { on, reference = null } = parse(body, req.body)
  await moveRefund(req.scope, { refund_id: id, to: move, on, reference, by })
  const [view] = await adminRefunds(req.scope, await listRefunds(sql, { id }), role)
  res.json(view)
})
