import { z } from "@medusajs/framework/zod"
import { REMITTANCE_DECISIONS, type RemittanceAnswer } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { decideLine } from "../../../../../decide-line"
import { lineById } from "../../../../../store/remittances"
import { remittanceAnswer } from "../../../remittances/one"

const body = z
  .object({
    decision: z.enum(REMITTANCE_DECISIONS),
    parcel: z.string().trim().max(40).optional(),
    note: z.string().trim().min(1).max(500),
  })
  .refine(({ decision, parcel }) => (decision === "match") === Boolean(parcel), { path: ["parcel"] })

/** What a line is that matched nothing. */
export const POST = asChamber<RemittanceAnswer>("money.write", async (req, res, { by, role }) => {
  const id = req.params.id as string
  if (!(await lineById(connectionOf(req.scope), id))) throw new Refusal("not_found", { id })
  const { parcel, ...decided } = parse(body, req.body)
  const remittance_id = await decideLine(req.scope, id, { ...decided, ...(parcel && { parcel }), by })
  res.json(await remittanceAnswer(req.scope, remittance_id, role))
})
