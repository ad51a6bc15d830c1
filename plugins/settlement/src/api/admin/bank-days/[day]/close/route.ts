import type { BankDay } from "@tawiza/contract"
import { asChamber, Refusal } from "@tawiza/http"
import { isDay } from "@tawiza/vendor/domain/day"
import { closeDay } from "../../../../../reconcile/close-day"
import { bankDays } from "../../view"

/** Closes a day of the bank: nothing can be added to it any more. */
export const POST = asChamber<BankDay>("money.write", async (req, res, { by }) => {
  const day = req.params.day as string
  if (!isDay(day)) throw new Refusal("not_found", { id: day })
  await closeDay(req.scope, { day, by })
  const { days } = await bankDays(req.scope, { day, limit: 1, offset: 0 })
  res.json(days[0] as BankDay)
})
