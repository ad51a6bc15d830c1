import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { submitBatch } from "../../../../../payouts/change-batch"
import { reconcileLines } from "../../../../../reconcile/reconcile-lines"
import { answerBatch } from "../../view"

/** Says that the bank has the file. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await submitBatch(req.scope, { batch_id: req.params.id as string, ...acting })
  // A statement may have been quicker.
  await reconcileLines(req.scope)
  await answerBatch(req, res, acting)
})
