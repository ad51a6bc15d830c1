import type { MedusaContainer } from "@medusajs/framework/types"
import type { StripeAccountStatus } from "@tawiza/contract"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { rows, type Sql } from "@tawiza/vendor/rows"
import type { Candidate } from "../domain/payout-candidate"
import { connectOf } from "../stripe/account"
import type { BankAccount } from "./bank-accounts"
import { ledgerParts } from "./vendor-balance"

/** A vendor to whom something may be owed. */
export interface VendorCandidate extends Candidate {
  name: string
  bank_account: (NonNullable<Candidate["bank_account"]> & Pick<BankAccount, "last4" | "holder">) | null
}

interface Row {
  vendor_id: string
  name: string
  vendor_status: string
  account:
    | (Omit<NonNullable<VendorCandidate["bank_account"]>, "usable_from" | "stripe"> & {
        usable_from: string | null
        stripe_account: string | null
        stripe_status: StripeAccountStatus | null
      })
    | null
  change_asked: boolean
  under_way: boolean
  books_behind: boolean
}

/**
 * How things stand with these vendors, or with all of whom the ledger knows money. What is recorded and not yet in the ledger is asked
 * before the balances are: read under `lockVendorMoney`, a balance then lacks nothing that took from it.
 */
export async function candidates(container: MedusaContainer, sql: Sql, vendor_ids: readonly string[] | null): Promise<VendorCandidate[]> {
  const found = await rows<Row>(
    sql,
    `select v.id as vendor_id, v.name, v.status as vendor_status,
      (select json_build_object('id', a.id, 'status', a.status, 'usable_from', a.usable_from, 'last4', a.last4, 'holder', a.holder,
          'stripe_account', a.stripe_account, 'stripe_status', s.status)
        from vendor_bank_account a left join vendor_stripe_account s on s.id = a.stripe_account where a.vendor_id = v.id and a.status in ('confirmed', 'frozen')) as account,
      exists (select 1 from vendor_bank_account a where a.vendor_id = v.id and a.status = 'asked') as change_asked,
      exists (select 1 from payout p where p.vendor_id = v.id and p.status in ('reserved', 'submitted', 'unknown')) as under_way,
      exists (select 1 from settlement_fact f where f.vendor_id = v.id and f.posted_at is null) as books_behind
    from vendor v where v.deleted_at is null and (?::text[] is null or v.id = any(?)) order by v.name, v.id`,
    [vendor_ids, vendor_ids],
  )
  const byStripe = connectOf(container) !== null
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const money = vendor_ids && vendor_ids.length <= FEW ? await moneyOf(ledger, vendor_ids) : await moneyByVendor(ledger)
  return found.flatMap(({ account, ...row }) => {
    const parts = money.get(row.vendor_id)
    if (!parts && !vendor_ids) return []
    return [{ ...row, available_minor: 0n, debt_minor: 0n, ...parts, bank_account: account && accountOf(account, byStripe) }]
  })
}

function accountOf({ stripe_account, stripe_status, usable_from, ...account }: NonNullable<Row["account"]>, byStripe: boolean) {
  const ready = byStripe && stripe_status === "ready" ? "ready" : "not_ready"
  return { ...account, usable_from: usable_from ? new Date(usable_from) : null, stripe: stripe_account === null ? null : ready } as const
}

/** So many vendors are asked about one by one; more, all at once. */
const FEW = 20
const PAGE = 500

type Money = Map<string, Partial<Pick<Candidate, "available_minor" | "debt_minor">>>

async function moneyOf(ledger: LedgerModuleService, vendor_ids: readonly string[]): Promise<Money> {
  const money: Money = new Map()
  for (const vendor_id of vendor_ids) {
    const { available, debt } = await ledgerParts(ledger, vendor_id)
    money.set(vendor_id, { available_minor: available, debt_minor: debt })
  }
  return money
}

/** What the ledger says is available and owed, of every vendor that has either. */
async function moneyByVendor(ledger: LedgerModuleService): Promise<Money> {
  const money: Money = new Map()
  for (const part of ["available", "debt"] as const) {
    for (let offset = 0; ; offset += PAGE) {
      const { accounts } = await ledger.accounts({ q: `:${part}`, limit: PAGE, offset })
      for (const { account, balance } of accounts) {
        const [owner, vendor_id = "", kind] = account.split(":")
        if (owner === "vendor" && kind === part) money.set(vendor_id, { ...money.get(vendor_id), [`${part}_minor`]: balance })
      }
      if (accounts.length < PAGE) break
    }
  }
  return money
}
