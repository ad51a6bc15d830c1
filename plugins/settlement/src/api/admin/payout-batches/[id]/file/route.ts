import { z } from "@medusajs/framework/zod"
import { PAYOUT_FILE_FORMATS } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { keysOf } from "../../../../../modules/settlement"
import { isBooked } from "../../../../../payouts/change-batch"
import { takeFile } from "../../../../../store/payout-files"
import { lockBatch } from "../../../../../store/payouts"

const parameters = z.object({ format: z.enum(PAYOUT_FILE_FORMATS) })

/**
 * The bytes that were written when the batch was approved, the same ones every time; who takes them is recorded, because they name whole
 * bank numbers. Before the ledger has the reservation nothing is handed out.
 */
export const GET = asChamber<unknown>("bank-numbers.read", async (req, res, { by }) => {
  const { format } = parse(parameters, req.query)
  const batch_id = req.params.id as string
  const keys = keysOf(req.scope)
  if (!(await isBooked(req.scope, batch_id))) throw new Refusal("books_behind")
  const file = await connectionOf(req.scope).transaction(async (transaction) => {
    const { status } = await lockBatch(transaction, batch_id)
    return status === "cancelled" ? null : takeFile(transaction, keys, { batch_id, format, by })
  })
  if (!file) throw new Refusal("not_found", { id: batch_id })
  res.setHeader("Content-Type", file.type)
  res.setHeader("Content-Disposition", `${format.startsWith("order") ? "inline" : "attachment"}; filename="${file.name}"`)
  res.setHeader("Cache-Control", "no-store")
  // The order on paper is a page that runs nothing and asks for nothing.
  res.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.end(file.bytes)
})
