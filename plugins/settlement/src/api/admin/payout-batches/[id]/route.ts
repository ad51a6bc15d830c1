import type { PayoutBatchAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { answerBatch } from "../view"

export const GET = asChamber<PayoutBatchAnswer>("money.read", answerBatch)
