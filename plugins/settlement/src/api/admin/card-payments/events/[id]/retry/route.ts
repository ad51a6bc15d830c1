import type { CardPayments } from "@tawiza/contract"
import { asChamber, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { cardPayments } from "../../../../../../checks/card-payments"
import { retryEvent } from "../../../../../../store/stripe-events"
import { workOffCards } from "../../../../../../stripe/work"

/** Tries again at once what Stripe told. @throws Refusal `not_found` for an event that does not wait. */
export const POST = asChamber<CardPayments>("money.write", async (req, res) => {
  if (!(await retryEvent(connectionOf(req.scope), req.params.id as string))) throw new Refusal("not_found")
  await workOffCards(req.scope)
  res.json(await cardPayments(req.scope, requestLanguage(req)))
})
