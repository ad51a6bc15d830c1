import type { BankMovementList } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf } from "@tawiza/vendor/rows"
import { openMovements } from "../../../store/bank-movements"
import { movementView } from "../bank-lines/view"

/** What the bank should show and has not, longest awaited first. */
export const GET = asChamber<BankMovementList>("money.read", async (req, res) => {
  const language = requestLanguage(req)
  res.json({ movements: (await openMovements(connectionOf(req.scope))).map((movement) => movementView(movement, language)) })
})
