import type { BankAccountStatus, BankAccountView, MemberRole, PayoutWay } from "@tawiza/contract"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { KeptNumber } from "../domain/bank-account"

/** A row of `vendor_bank_account`. */
export interface BankAccount extends KeptNumber {
  id: string
  vendor_id: string
  status: BankAccountStatus
  holder: string
  /** Of the vendor when it was asked for: who hears of the account that follows it. */
  contact_email: string
  /** `member:<id>`, or `application:<id>` for the first. */
  asked_by: string
  asked_role: MemberRole | null
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  usable_from: Date | null
  /** Of Stripe's, where payouts go to the vendor's account there; null for one at a bank. */
  stripe_account: string | null
}

const COLUMNS = `id, vendor_id, status, key_id, sealed, fingerprint, last4, holder, contact_email, asked_by, asked_role, asked_at,
  decided_by, decided_at, usable_from, stripe_account`

/** The account in force and the change that waits, of one vendor. */
export async function bankAccountsOf(sql: Sql, vendor_id: string): Promise<{ current: BankAccount | null; asked: BankAccount | null }> {
  const found = await rows<BankAccount>(
    sql,
    `select ${COLUMNS} from vendor_bank_account where vendor_id = ? and status in ('asked', 'confirmed', 'frozen')`,
    [vendor_id],
  )
  return {
    current: found.find(({ status }) => status !== "asked") ?? null,
    asked: found.find(({ status }) => status === "asked") ?? null,
  }
}

/** By their ids, held until the end of the transaction; payouts that are drafted meanwhile may refer to them, in any order. */
export async function lockBankAccounts(transaction: Sql, ids: readonly string[]): Promise<Map<string, BankAccount>> {
  const found = await rows<BankAccount>(
    transaction,
    `select ${COLUMNS} from vendor_bank_account where id = any(?) order by id for no key update`,
    [ids],
  )
  return new Map(found.map((account) => [account.id, account]))
}

export type NewBankAccount = Omit<BankAccount, "asked_at"> & { told: BankAccountStatus | null }

/** @returns false when the vendor has one in that state already */
export async function insertBankAccount(sql: Sql, account: NewBankAccount): Promise<boolean> {
  const inserted = await rows(
    sql,
    `insert into vendor_bank_account (id, vendor_id, status, key_id, sealed, fingerprint, last4, holder, contact_email, asked_by, asked_role,
      decided_by, decided_at, usable_from, stripe_account, told)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      account.id,
      account.vendor_id,
      account.status,
      account.key_id,
      account.sealed,
      account.fingerprint,
      account.last4,
      account.holder,
      account.contact_email,
      account.asked_by,
      account.asked_role,
      account.decided_by,
      account.decided_at,
      account.usable_from,
      account.stripe_account,
      account.told,
    ],
  )
  return inserted.length > 0
}

/** What may be shown of an account. */
export function bankAccountView(account: Omit<BankAccount, "key_id" | "sealed" | "fingerprint">): BankAccountView {
  const { id, last4, holder, status, asked_by, asked_at, decided_at, usable_from, stripe_account } = account
  return {
    id,
    way: wayOf(stripe_account),
    last4,
    holder,
    status,
    from_application: asked_by.startsWith("application:"),
    asked_at: asked_at.toISOString(),
    decided_at: decided_at?.toISOString() ?? null,
    usable_from: usable_from?.toISOString() ?? null,
  }
}

export const wayOf = (stripe_account: string | null): PayoutWay => (stripe_account === null ? "bank" : "stripe")
