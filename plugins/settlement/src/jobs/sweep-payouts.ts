import type { MedusaContainer } from "@medusajs/framework/types"
import { adoptBankAccounts } from "../bank-accounts/adopt-bank-accounts"
import { tellBankAccounts } from "../bank-accounts/tell-bank-accounts"
import { markUnknown } from "../payouts/end-payout"
import { reconcileLines } from "../reconcile/reconcile-lines"

/** First bank accounts, messages that were not sent, payouts that nobody has shown, lines that a crash left unlooked at. */
export default async function sweepPayouts(container: MedusaContainer) {
  await adoptBankAccounts(container)
  await tellBankAccounts(container)
  await markUnknown(container)
  await reconcileLines(container)
}

export const config = { name: "sweep-payouts", schedule: "* * * * *" }
