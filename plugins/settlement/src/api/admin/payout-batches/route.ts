import { z } from "@medusajs/framework/zod"
import { CHAMBER_MAY, PAYOUT_BATCH_STATUSES, type PayoutBatchAnswer, type PayoutBatchList } from "@tawiza/contract"
import { asChamber, page, parse, repeated } from "@tawiza/http"
import { connectionOf } from "@tawiza/vendor/rows"
import { draftBatch } from "../../../payouts/draft-batch"
import { pageOf } from "../../../store/page-of"
import { answerBatch, batchRows } from "./view"

const parameters = z.object({ status: repeated.pipe(z.array(z.enum(PAYOUT_BATCH_STATUSES))), ...page(20, 100) })

export const GET = asChamber<PayoutBatchList>("money.read", async (req, res, acting) => {
  const { status, limit, offset } = parse(parameters, req.query)
  const { ids, count, counts } = await pageOf(connectionOf(req.scope), {
    table: "payout_batch",
    statuses: PAYOUT_BATCH_STATUSES,
    chosen: status,
    order: "t.number desc",
    limit,
    offset,
  })
  const may_pay = CHAMBER_MAY[acting.role].includes("money.write")
  res.json({ batches: await batchRows(req.scope, ids), count, counts, limit, offset, may_pay })
})

/** A draft of everybody who can be paid now. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await answerBatch(req, res, acting, await draftBatch(req.scope, acting))
})
