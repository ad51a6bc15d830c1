import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { removePayout } from "../../../../../../../payouts/change-batch"
import { answerBatch, reasonIn } from "../../../../view"

/** Takes a payout out of a batch; a signature under it is void. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  const { id: batch_id, payout_id } = req.params as { id: string; payout_id: string }
  await removePayout(req.scope, { batch_id, payout_id, by: acting.by, reason: reasonIn(req.body) })
  await answerBatch(req, res, acting)
})
