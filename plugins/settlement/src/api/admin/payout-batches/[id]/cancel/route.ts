import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { cancelBatch } from "../../../../../payouts/change-batch"
import { answerBatch } from "../../view"

/** Gives up a batch for which nothing is reserved. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await cancelBatch(req.scope, { batch_id: req.params.id as string, by: acting.by })
  await answerBatch(req, res, acting)
})
