import { z } from "@medusajs/framework/zod"
import type { RefusedParcelCost } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { recordReturnCost } from "../../../../../record-return-cost"
import { refusedParcel } from "../../../../../store/refused-parcels"

const body = z.object({ cost_minor: z.number().int().min(1).max(100_000_00) })

/** What the carrier asks for the way back. Answers who bears it. */
export const POST = asChamber<RefusedParcelCost>("money.write", async (req, res) => {
  const id = req.params.id as string
  const sql = connectionOf(req.scope)
  if (!(await refusedParcel(sql, id))) throw new Refusal("not_found", { id })
  await recordReturnCost(req.scope, id, BigInt(parse(body, req.body).cost_minor))
  const cost = (await refusedParcel(sql, id))?.cost
  res.json({ cost_minor: Number(cost?.cost_minor), borne_by: cost?.borne_by ?? "chamber" })
})
