import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { NewJournal } from "@tawiza/ledger"
import { type Fact, journalOf } from "@tawiza/settlement/domain/facts/index"
import { expect, it } from "vitest"

const README = join(import.meta.dirname, "../../plugins/ledger/README.md")

const parcel = {
  currency_code: "mad",
  happened_at: new Date("2026-11-20T12:00:00Z"),
  order_id: "order_1",
  consignment_id: "cons_1",
  vendor_id: "najmat",
}
const payout = { ...parcel, order_id: null, consignment_id: null, payout_id: "pout_1", amount_minor: 264_00n }
const share = { total_minor: 300_00n, promotion_minor: 0n, vendor_minor: 264_00n, commission_minor: 30_00n, tax_minor: 6_00n }

/** An order of 300 dirhams, from the door to the vendor's bank. */
const FACTS: Fact[] = [
  { ...parcel, key: "1", kind: "cash_collected", carrier: "barid", amount_minor: 300_00n },
  { ...parcel, key: "2", kind: "delivered", cash_with_vendor: false, ...share },
  { ...parcel, key: "3", kind: "cash_remitted", carrier: "barid", expected_minor: 300_00n, remitted_minor: 291_00n, fee_minor: 9_00n },
  { ...parcel, key: "4", kind: "cash_banked", carrier: "barid", amount_minor: 291_00n },
  { ...parcel, key: "5", kind: "released", amount_minor: 264_00n },
  { ...payout, key: "6", kind: "payout_reserved" },
  { ...payout, key: "7", kind: "payout_paid" },
]

/** From which account to which: the one leg of a side stands beside each of the other. */
function movementsOf(fact: Fact): string[][] {
  const { legs } = journalOf(fact) as NewJournal
  const debits = legs.filter(({ debit }) => debit !== undefined)
  const credits = legs.filter(({ credit }) => credit !== undefined)
  return debits.flatMap((to) =>
    credits.map((from) => {
      const amount = debits.length === 1 ? from.credit : to.debit
      return [to.account, from.account, String((amount as bigint) / 100n)]
    }),
  )
}

it("the ledger's README explains double entry by the journals that settlement makes", () => {
  const told = [...readFileSync(README, "utf8").matchAll(/^\| [^|]+ \| `(\S+)` \| `(\S+)` \| (\d+) \|$/gm)].map(([, ...row]) => row)
  expect(told).toEqual(FACTS.flatMap(movementsOf))
  expect(told).toHaveLength(10)
})
