import type { MedusaContainer } from "@medusajs/framework/types"
import type { VendorBalance } from "@tawiza/contract"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { toJsonMinor } from "@tawiza/money"
import { connectionOf, rows, type Sql } from "@tawiza/vendor/rows"
import { type VendorPart, vendorAccount } from "../domain/accounts"
import { HOLD_RULES } from "../settle-order"
import { asHold, heldParcels } from "./holds"

/** The one currency that is sold in. */
const CURRENCY = "mad"

/** Where a vendor's money is now: held by the facts with their reasons, the rest by the ledger. */
export async function vendorBalance(container: MedusaContainer, vendor_id: string): Promise<VendorBalance> {
  const sql = connectionOf(container)
  const [held, parts, paid] = await Promise.all([
    heldParcels(sql, vendor_id, HOLD_RULES),
    ledgerParts(container.resolve<LedgerModuleService>(LEDGER_MODULE), vendor_id),
    paidSoFar(sql, vendor_id),
  ])
  return {
    currency_code: CURRENCY,
    held_minor: toJsonMinor(held.reduce((sum, { held_minor }) => sum + held_minor, 0n)),
    available_minor: toJsonMinor(parts.available),
    in_transit_minor: toJsonMinor(parts.in_transit),
    debt_minor: toJsonMinor(parts.debt),
    paid_minor: toJsonMinor(paid),
    holds: held.map(asHold),
  }
}

/** Balances of a vendor's accounts; one that no fact has opened yet is zero. */
export async function ledgerParts(ledger: LedgerModuleService, vendor_id: string): Promise<Record<VendorPart, bigint>> {
  const { accounts } = await ledger.accounts({ q: `vendor:${vendor_id}:`, limit: 10 })
  const of = (part: VendorPart) => accounts.find(({ account }) => account === vendorAccount(vendor_id, part))?.balance ?? 0n
  return { held: of("held"), available: of("available"), in_transit: of("in_transit"), debt: of("debt") }
}

/** Payouts that the bank or Stripe carried out and that did not come back, and the vendor's part of cash that it took itself. */
async function paidSoFar(sql: Sql, vendor_id: string): Promise<bigint> {
  const [row] = await rows<{ paid: string }>(
    sql,
    `select coalesce(sum(case when kind in ('payout_paid', 'payout_paid_late', 'transfer_sent') then (payload ->> 'amount_minor')::numeric
      when kind in ('payout_returned', 'transfer_reversed') then -(payload ->> 'amount_minor')::numeric
      else (payload ->> 'vendor_minor')::numeric - coalesce((payload ->> 'beyond_cash_minor')::numeric, 0) end), 0)::text as paid
    from settlement_fact
    where vendor_id = ? and (kind in ('payout_paid', 'payout_paid_late', 'payout_returned', 'transfer_sent', 'transfer_reversed')
      or (kind = 'delivered' and (payload ->> 'cash_with_vendor')::boolean))`,
    [vendor_id],
  )
  return BigInt(row?.paid ?? 0)
}
