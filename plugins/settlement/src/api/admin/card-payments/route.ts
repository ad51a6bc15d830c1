import type { CardPayments } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { cardPayments } from "../../../checks/card-payments"

/** How payment by card stands, and what in it needs a person. */
export const GET = asChamber<CardPayments>("money.read", async (req, res) => {
  res.json(await cardPayments(req.scope, requestLanguage(req)))
})
