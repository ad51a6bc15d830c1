import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { reopenBatch } from "../../../../../payouts/change-batch"
import { answerBatch } from "../../view"

/** Takes a proposal back to its draft; its signature is void. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await reopenBatch(req.scope, { batch_id: req.params.id as string, by: acting.by })
  await answerBatch(req, res, acting)
})
