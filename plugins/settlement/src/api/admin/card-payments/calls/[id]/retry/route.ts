import type { CardPayments } from "@tawiza/contract"
import { asChamber, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { cardPayments } from "../../../../../../checks/card-payments"
import { retryCall } from "../../../../../../store/calls"
import { workOffCards } from "../../../../../../stripe/work"

/** Tries a refund or a transfer again, under the key it has: Stripe is looked at first. @throws Refusal `not_found` for one that does not wait. */
export const POST = asChamber<CardPayments>("money.write", async (req, res) => {
  const { id = "" } = req.params
  if (!/^\d{1,18}$/.test(id) || !(await retryCall(connectionOf(req.scope), id))) throw new Refusal("not_found")
  await workOffCards(req.scope)
  res.json(await cardPayments(req.scope, requestLanguage(req)))
})
