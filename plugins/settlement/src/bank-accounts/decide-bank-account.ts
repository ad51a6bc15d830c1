import type { MedusaContainer } from "@medusajs/framework/types"
import { BANK_ACCOUNT_COOLING_DAYS } from "@tawiza/config/settlement"
import { BANK_ACCOUNT_TRANSITIONS, type BankAccountConfirmer, type MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, rows, type Sql } from "@tawiza/vendor/rows"
import { confirmerOf } from "../domain/bank-account"
import { type BankAccount, bankAccountsOf } from "../store/bank-accounts"
import { lockVendorMoney } from "../store/facts"
import { tellBankAccounts } from "./tell-bank-accounts"

/** Who decides: a member of the vendor, or a treasurer of the chamber. `by` is how the record calls them. */
export type Decider = { by: string; as: MemberRole } | { by: string; as: "chamber" }

interface Decision {
  vendor_id: string
  /** What the one who decides has read. */
  account_id: string
  to: "confirmed" | "refused"
  decider: Decider
}

const DAY_MS = 86_400_000

/**
 * Confirms or refuses the change that waits. Confirmed, it replaces the account in force at once, so that nothing goes to the old one, and
 * is paid to only when it has cooled off. Whoever asked may take it back.
 * @throws Refusal `bank_account_changed` when another change waits, or none; `second_person_needed` for whoever may not confirm it
 */
export async function decideBankAccount(container: MedusaContainer, { vendor_id, account_id, to, decider }: Decision): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await lockVendorMoney(transaction, [vendor_id])
    const { current, asked } = await bankAccountsOf(transaction, vendor_id)
    if (asked?.id !== account_id) throw new Refusal("bank_account_changed")
    transition(BANK_ACCOUNT_TRANSITIONS, asked.status, to)
    if (to === "refused") {
      await transaction.raw(
        "update vendor_bank_account set status = 'refused', told = 'refused', decided_by = ?, decided_at = now() where id = ?",
        [decider.by, asked.id],
      )
      return
    }
    if (asked.asked_by === decider.by || (await whoConfirms(transaction, asked)) !== decider.as) throw new Refusal("second_person_needed")
    if (current) {
      transition(BANK_ACCOUNT_TRANSITIONS, current.status, "replaced")
      await transaction.raw("update vendor_bank_account set status = 'replaced', told = 'replaced' where id = ?", [current.id])
    }
    await transaction.raw(
      "update vendor_bank_account set status = 'confirmed', decided_by = ?, decided_at = now(), usable_from = ? where id = ?",
      [decider.by, new Date(Date.now() + BANK_ACCOUNT_COOLING_DAYS * DAY_MS), asked.id],
    )
  })
  await tellBankAccounts(container)
}

/** Who has to confirm a change that waits, by the people there are now. */
export async function whoConfirms(
  sql: Sql,
  asked: Pick<BankAccount, "vendor_id" | "asked_by" | "asked_role">,
): Promise<BankAccountConfirmer> {
  const members = await rows<{ id: string; role: MemberRole }>(
    sql,
    "select id, role from vendor_member where vendor_id = ? and status = 'active' and deleted_at is null",
    [asked.vendor_id],
  )
  return confirmerOf({ id: asked.asked_by.replace(/^member:/, ""), role: asked.asked_role ?? "manager" }, members)
}
