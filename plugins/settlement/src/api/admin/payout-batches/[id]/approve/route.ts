import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { approveBatch } from "../../../../../payouts/approve-batch"
import { workOffCardsSoon } from "../../../../../stripe/work"
import { answerBatch, hashIn } from "../../view"

/** The second signature, by another person: the money is reserved, the files are written and the transfers sent. */
export const POST = asChamber<PayoutBatchAnswer>("money.write", async (req, res, acting) => {
  await approveBatch(req.scope, { batch_id: req.params.id as string, hash: hashIn(req.body), ...acting })
  await answerBatch(req, res, acting)
  workOffCardsSoon(req.scope)
})
