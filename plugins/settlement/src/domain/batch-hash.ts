import { createHash } from "node:crypto"

/** A payout as a signature sees it. */
export interface SignedPayout {
  id: string
  end_to_end_id: string
  vendor_id: string
  bank_account_id: string
  /** Of the whole bank number. */
  fingerprint: string
  holder: string
  amount_minor: bigint
}

/** SHA-256 over everything that a batch pays to whom and where: one centime or one digit more, and it is another. */
export function batchHash(batch: { id: string; number: string; currency_code: string }, payouts: readonly SignedPayout[]): string {
  const lines = payouts
    .map(({ id, end_to_end_id, vendor_id, bank_account_id, fingerprint, holder, amount_minor }) => [
      end_to_end_id,
      id,
      vendor_id,
      bank_account_id,
      fingerprint,
      holder,
      String(amount_minor),
    ])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
  const total = payouts.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)
  const content = [batch.id, batch.number, batch.currency_code, lines.length, String(total), lines]
  return createHash("sha256").update(JSON.stringify(content)).digest("hex")
}
