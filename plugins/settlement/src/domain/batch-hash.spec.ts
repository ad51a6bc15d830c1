import { expect, it } from "vitest"
import { batchHash, type SignedPayout } from "./batch-hash"

const batch = { id: "pbat_1", number: "TWZ-000001", currency_code: "mad" }
const payout = (seq: number, change: Partial<SignedPayout> = {}): SignedPayout => ({
  id: `pout_${seq}`,
  end_to_end_id: `TWZ-000001-000${seq}`,
  vendor_id: `v${seq}`,
  bank_account_id: `bacc_${seq}`,
  fingerprint: `f${seq}`,
  holder: "Najmat",
  amount_minor: 264_00n,
  ...change,
})
const signed = batchHash(batch, [payout(1), payout(2)])

it("is the same in whatever order the payouts are read", () => expect(batchHash(batch, [payout(2), payout(1)])).toBe(signed))

it.each<[string, SignedPayout[]]>([
  ["a centime", [payout(1), payout(2, { amount_minor: 264_01n })]],
  ["a centime that moved from one to the other", [payout(1, { amount_minor: 263_99n }), payout(2, { amount_minor: 264_01n })]],
  ["a bank number", [payout(1), payout(2, { fingerprint: "f1" })]],
  ["a bank account", [payout(1), payout(2, { bank_account_id: "bacc_3" })]],
  ["a name", [payout(1), payout(2, { holder: "Najmt" })]],
  ["a vendor", [payout(1), payout(2, { vendor_id: "v3" })]],
  ["a payout less", [payout(1)]],
  ["a payout more", [payout(1), payout(2), payout(3)]],
])("is another with %s", (_, payouts) => expect(batchHash(batch, payouts)).not.toBe(signed))

it("is another of another batch", () => expect(batchHash({ ...batch, number: "TWZ-000002" }, [payout(1), payout(2)])).not.toBe(signed))
