import type { MedusaContainer } from "@medusajs/framework/types"
import type { AdminBankAccount, BankAccountConfirmer, Language } from "@tawiza/contract"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { whoConfirms } from "../../../bank-accounts/decide-bank-account"
import { actorNames } from "../../../store/actor-names"
import { type BankAccount, bankAccountView } from "../../../store/bank-accounts"
import { vendorNames } from "../../../store/vendor-names"

/** Bank accounts as the chamber sees them, in the order of the ids: never more than the last four digits. */
export async function bankAccountRows(container: MedusaContainer, ids: readonly string[], language: Language): Promise<AdminBankAccount[]> {
  const sql = connectionOf(container)
  const found = await rows<Omit<BankAccount, "key_id" | "sealed" | "fingerprint">>(
    sql,
    `select id, vendor_id, status, last4, holder, contact_email, asked_by, asked_role, asked_at, decided_by, decided_at, usable_from,
      stripe_account
    from vendor_bank_account where id = any(?)`,
    [ids],
  )
  const [names, nameOf] = await Promise.all([
    vendorNames(
      container,
      found.map(({ vendor_id }) => vendor_id),
      language,
    ),
    actorNames(
      container,
      found.map(({ asked_by }) => asked_by),
    ),
  ])
  const confirmers = new Map<string, BankAccountConfirmer>()
  for (const account of found) if (account.status === "asked") confirmers.set(account.id, await whoConfirms(sql, account))
  const byId = new Map(found.map((account) => [account.id, account]))
  return ids.flatMap((id) => {
    const account = byId.get(id)
    if (!account) return []
    const vendor = { id: account.vendor_id, name: names.get(account.vendor_id) ?? "" }
    return [{ ...bankAccountView(account), vendor, asked_by: nameOf(account.asked_by), confirmer: confirmers.get(id) ?? null }]
  })
}
