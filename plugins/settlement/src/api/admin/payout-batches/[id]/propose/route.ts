import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { proposeBatch } from "../../../../../payouts/propose-batch"
import { answerBatch, hashIn } from "../../view"

/** Signs a draft: what its vendors owe is taken from what they are paid. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await proposeBatch(req.scope, { batch_id: req.params.id as string, hash: hashIn(req.body), ...acting })
  await answerBatch(req, res, acting)
})
