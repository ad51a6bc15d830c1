import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { rejectPayout } from "../../../../../../../payouts/end-payout"
import { answerBatch, reasonIn } from "../../../../view"

/** The bank did not carry out a payout: the vendor is owed it again. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  const { id: batch_id, payout_id } = req.params as { id: string; payout_id: string }
  await rejectPayout(req.scope, { batch_id, payout_id, by: acting.by, reason: reasonIn(req.body) })
  await answerBatch(req, res, acting)
})
