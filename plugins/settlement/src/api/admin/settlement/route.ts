import type { SettlementStatus } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { settlementStatus } from "../../../checks/settlement-status"

/** How the money's bookkeeping stands, and what in it needs a person. */
export const GET = asChamber<SettlementStatus>("checks.read", async (req, res) => {
  res.json(await settlementStatus(req.scope, requestLanguage(req)))
})
