import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBankAccount } from "@tawiza/contract"
import { type ActingForChamber, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { rowsOf } from "@tawiza/vendor/rows"
import { decideBankAccount } from "../../../bank-accounts/decide-bank-account"
import { bankAccountRows } from "./view"

/** Decides a change in the chamber's name and sends it as it is then. @throws Refusal `not_found`, and what `decideBankAccount` throws */
export async function decideForChamber(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBankAccount>,
  { by }: ActingForChamber,
  to: "confirmed" | "refused",
): Promise<void> {
  const id = req.params.id as string
  const [found] = await rowsOf<{ vendor_id: string }>(req.scope, "select vendor_id from vendor_bank_account where id = ?", [id])
  if (!found) throw new Refusal("not_found", { id })
  await decideBankAccount(req.scope, { vendor_id: found.vendor_id, account_id: id, to, decider: { by, as: "chamber" } })
  const [account] = await bankAccountRows(req.scope, [id], requestLanguage(req))
  res.json(account as AdminBankAccount)
}
