import type { NewJournal } from "@tawiza/ledger"
import { describe, expect, it } from "vitest"
import { accountFor } from "../accounts"
import { factOfRow, rowOfFact } from "../stored-fact"
import { type Fact, journalOf } from "."

const parcel = {
  currency_code: "mad",
  happened_at: new Date("2026-11-28T10:00:00Z"),
  order_id: "order_1",
  consignment_id: "cons_1",
  vendor_id: "najmat",
}
const share = { total_minor: 300_00n, promotion_minor: 0n, vendor_minor: 264_00n, commission_minor: 30_00n, tax_minor: 6_00n }

/** A story's journals as a table, then the balances: what a reader checks with a pencil. */
function tell(facts: readonly Fact[]): string {
  const balances = new Map<string, bigint>()
  const lines = facts.flatMap((fact) => {
    const journal = journalOf(fact)
    if (!journal) return [`${fact.kind}: nothing`]
    balanced(journal)
    return [
      `${fact.kind}`,
      ...journal.legs.map(({ account, debit, credit }) => {
        balances.set(account, (balances.get(account) ?? 0n) + (debit ?? 0n) - (credit ?? 0n))
        return `  ${account.padEnd(28)} ${dirhams(debit).padStart(10)} ${dirhams(credit).padStart(10)}`
      }),
    ]
  })
  const rest = [...balances].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))
  return [...lines, "left", ...rest.map(([account, amount]) => `  ${account.padEnd(28)} ${dirhams(amount).padStart(10)}`)].join("\n")
}

const dirhams = (minor?: bigint) =>
  minor === undefined ? "" : `${minor < 0n ? "-" : ""}${abs(minor) / 100n}.${String(abs(minor) % 100n).padStart(2, "0")}`
const abs = (amount: bigint) => (amount < 0n ? -amount : amount)

function balanced({ legs }: NewJournal): void {
  expect(legs.reduce((sum, { debit = 0n, credit = 0n }) => sum + debit - credit, 0n)).toBe(0n)
  expect(legs.length).toBeGreaterThanOrEqual(2)
  for (const { account } of legs) expect(accountFor(account, "mad")).toMatchObject({ code: account })
}

describe("the journals of an order of 300 dirhams", () => {
  const collected: Fact = { ...parcel, key: "1", kind: "cash_collected", carrier: "barid", amount_minor: 300_00n }
  const delivered: Fact = { ...parcel, key: "2", kind: "delivered", cash_with_vendor: false, ...share }
  const released: Fact = { ...parcel, key: "5", kind: "released", amount_minor: 264_00n }
  const banked = (amount_minor: bigint): Fact => ({
    ...parcel,
    key: "4",
    kind: "cash_banked",
    carrier: "barid",
    amount_minor,
    was_unmatched: false,
  })
  const remitted = (remitted_minor: bigint, fee_minor = 0n): Fact => ({
    ...parcel,
    key: "3",
    kind: "cash_remitted",
    carrier: "barid",
    expected_minor: 300_00n,
    remitted_minor,
    fee_minor,
  })

  it("paid to the carrier, who brings it less its fee", () => {
    expect(tell([collected, delivered, remitted(291_00n, 9_00n), banked(291_00n), released])).toMatchSnapshot()
  })

  it("paid to the carrier, who brings too little", () => {
    expect(tell([collected, delivered, remitted(250_00n), banked(250_00n), released])).toMatchSnapshot()
  })

  it("paid to the carrier, who brings too much", () => {
    expect(tell([collected, delivered, remitted(310_00n), banked(310_00n), released])).toMatchSnapshot()
  })

  it("paid at the workshop: the vendor has its part and owes the rest", () => {
    const next: Fact = { ...parcel, key: "6", kind: "debt_netted", payout_id: "pout_1", amount_minor: 36_00n }
    expect(tell([{ ...collected, carrier: null }, { ...delivered, cash_with_vendor: true }, next])).toMatchSnapshot()
  })

  it("whose cash the bank had before anybody knew whose it was", () => {
    const loose = { currency_code: "mad", happened_at: parcel.happened_at, order_id: null, consignment_id: null, vendor_id: null }
    const unmatched: Fact = { ...loose, key: "7", kind: "cash_unmatched", line_id: "12", amount_minor: 300_00n }
    const found: Fact = { ...parcel, key: "4", kind: "cash_banked", carrier: "barid", amount_minor: 300_00n, was_unmatched: true }
    expect(tell([collected, delivered, unmatched, remitted(300_00n), found, released])).toMatchSnapshot()
    const owed: Fact = { ...loose, key: "8", kind: "cash_owed_back", line_id: "12", carrier: "barid", amount_minor: 300_00n }
    expect(tell([unmatched, owed])).toMatchSnapshot()
  })

  it.each(["chamber", "vendor"] as const)("refused at the door, the way back borne by the %s and kept from other cash", (borne_by) => {
    const refused: Fact = { ...parcel, key: "9", kind: "parcel_refused", carrier: "barid", cost_minor: 25_00n, borne_by }
    const kept: Fact = { ...parcel, key: "10", kind: "freight_kept", carrier: "barid", amount_minor: 25_00n }
    expect(tell([refused, kept])).toMatchSnapshot()
  })

  const refund = (over: object = {}): Fact => ({
    ...parcel,
    key: "11",
    kind: "refund_decided",
    refund_id: "ref_1",
    ...share,
    from_held_minor: 264_00n,
    from_available_minor: 0n,
    from_debt_minor: 0n,
    ...over,
  })
  const way = { ...parcel, refund_id: "ref_1", method: "transfer", amount_minor: 300_00n } as const
  const sent: Fact = { ...way, key: "12", kind: "refund_sent" }

  it("given back before it was released, by a transfer that came back once", () => {
    const failed: Fact = { ...way, key: "13", kind: "refund_failed" }
    expect(
      tell([collected, delivered, remitted(291_00n, 9_00n), banked(291_00n), refund(), sent, failed, { ...sent, key: "14" }]),
    ).toMatchSnapshot()
  })

  it("given back in part after it was paid out: the vendor owes it, and it is netted later", () => {
    const half = { total_minor: 150_00n, promotion_minor: 0n, vendor_minor: 132_00n, commission_minor: 15_00n, tax_minor: 3_00n }
    const owed = refund({ ...half, from_held_minor: 0n, from_available_minor: 32_00n, from_debt_minor: 100_00n })
    const counter: Fact = { ...way, key: "12", kind: "refund_sent", method: "counter", amount_minor: 150_00n }
    const next: Fact = { ...parcel, key: "6", kind: "debt_netted", payout_id: "pout_1", amount_minor: 100_00n }
    expect(tell([owed, counter, next])).toMatchSnapshot()
  })

  it("given back with a discount that the chamber had made up, and kept as credit", () => {
    const helped = { ...share, promotion_minor: 50_00n, vendor_minor: 314_00n }
    expect(
      tell([{ ...delivered, ...helped }, refund({ ...helped, from_held_minor: 314_00n }), { ...sent, method: "credit" }]),
    ).toMatchSnapshot()
  })

  it("asked to be given back, and not", () => {
    const of = { ...parcel, return_id: "ret_1" }
    const ends: Fact[] = [
      { ...of, key: "15", kind: "return_asked" },
      { ...of, key: "16", kind: "return_closed" },
    ]
    expect(ends.map(journalOf)).toEqual([null, null])
  })

  it("with a discount that the chamber bears", () => {
    expect(tell([{ ...delivered, promotion_minor: 50_00n, vendor_minor: 314_00n }])).toMatchSnapshot()
  })

  describe("paid in part with a credit", () => {
    const spent: Fact = { ...parcel, key: "cs", kind: "credit_spent", credit_id: "credit_1", amount_minor: 120_00n }
    const returned: Fact = { ...spent, key: "cr", kind: "credit_returned" }
    const kept: Fact = { ...way, key: "k", kind: "refund_sent", method: "credit", credit_id: "credit_1" }

    it("that was a refund before, the rest to the carrier", () => {
      const rest = { ...collected, amount_minor: 180_00n }
      expect(tell([refund(), kept, spent, rest, delivered])).toMatchSnapshot()
    })

    it("and the rest at the workshop: it has less in its hand than its part", () => {
      const rest = { ...collected, carrier: null, amount_minor: 180_00n }
      const short: Fact = { ...delivered, cash_with_vendor: true, beyond_cash_minor: 84_00n }
      expect(tell([spent, rest, short, { ...released, amount_minor: 84_00n }])).toMatchSnapshot()
    })

    it("and the rest by card, then declined: each goes back where it came from", () => {
      const charged: Fact = { ...parcel, key: "c", kind: "card_captured", payment_id: "pi_1", amount_minor: 180_00n }
      const calledOff: Fact = { ...parcel, key: "o", kind: "parcel_called_off", amount_minor: 180_00n }
      expect(tell([spent, charged, calledOff, returned])).toMatchSnapshot()
    })

    it("comes back from its row as it was", () => {
      for (const fact of [spent, returned, kept]) {
        const row = JSON.parse(JSON.stringify(rowOfFact(fact)), (name, value) => (name === "happened_at" ? new Date(value) : value))
        expect(factOfRow(row)).toEqual(fact)
      }
    })
  })

  describe("paid out", () => {
    const payout = { ...parcel, order_id: null, consignment_id: null, payout_id: "pout_1", amount_minor: 264_00n }
    const reserved: Fact = { ...payout, key: "10", kind: "payout_reserved" }
    const paid: Fact = { ...payout, key: "11", kind: "payout_paid" }
    const line = { ...payout, vendor_id: null, line_id: "7", amount_minor: -264_00n }
    const suspended: Fact = { ...line, key: "12", kind: "bank_suspended" }
    const resumed: Fact = { ...line, key: "13", kind: "bank_resumed" }

    it("and shown by the bank", () => {
      expect(tell([collected, delivered, remitted(300_00n), banked(300_00n), released, reserved, paid])).toMatchSnapshot()
    })

    it("and rejected by the bank, which never took it", () => {
      expect(tell([delivered, released, reserved, { ...payout, key: "14", kind: "payout_rejected" }])).toMatchSnapshot()
    })

    it("and returned, less what the banks kept", () => {
      const returned: Fact = { ...payout, key: "15", kind: "payout_returned", fee_minor: 12_00n }
      expect(tell([delivered, released, reserved, paid, returned])).toMatchSnapshot()
    })

    it("and given up before the bank had it", () => {
      expect(tell([delivered, released, reserved, { ...payout, key: "20", kind: "payout_cancelled" }])).toMatchSnapshot()
    })

    it("though it was said to be rejected, and paid again since", () => {
      const rejected: Fact = { ...payout, key: "14", kind: "payout_rejected" }
      const late: Fact = { ...payout, key: "21", kind: "payout_paid_late", from_available_minor: 64_00n, from_debt_minor: 200_00n }
      expect(tell([delivered, released, reserved, rejected, late])).toMatchSnapshot()
    })

    it("and found in suspense later", () => {
      expect(tell([delivered, released, reserved, suspended, resumed, paid])).toMatchSnapshot()
    })

    it("beside a bank's charge and money of the chamber's own", () => {
      const charge = { ...line, line_id: "8", amount_minor: -5_50n }
      const brought = { ...line, line_id: "9", amount_minor: 100_00n }
      const facts: Fact[] = [
        { ...charge, key: "16", kind: "bank_suspended" },
        { ...charge, key: "17", kind: "bank_explained", as: "bank_fee" },
        { ...brought, key: "18", kind: "bank_suspended" },
        { ...brought, key: "19", kind: "bank_explained", as: "chamber_money" },
      ]
      expect(tell(facts)).toMatchSnapshot()
    })

    it("come back from their rows as they were", () => {
      for (const fact of [reserved, suspended]) {
        const row = JSON.parse(JSON.stringify(rowOfFact(fact)), (name, value) => (name === "happened_at" ? new Date(value) : value))
        expect(factOfRow(row)).toEqual(fact)
      }
    })
  })

  describe("paid by card", () => {
    const money = { ...parcel, payment_id: "pi_1" }
    const paid: Fact[] = [
      { ...money, key: "c", kind: "card_captured", amount_minor: 300_00n },
      { ...money, key: "f", kind: "psp_fee", fee_minor: 11_70n },
      { ...money, key: "a", kind: "psp_available", amount_minor: 288_30n },
    ]
    const refunded: Fact = { ...money, key: "r", kind: "card_refunded", refund_id: "re_1", amount_minor: 300_00n }
    const calledOff: Fact = { ...parcel, key: "o", kind: "parcel_called_off", amount_minor: 300_00n }
    const disputed: Fact = { ...money, key: "d", kind: "dispute_opened", dispute_id: "du_1", amount_minor: 300_00n, fee_minor: 150_00n }
    const closed = (won: boolean): Fact => ({ ...money, key: "e", kind: "dispute_closed", dispute_id: "du_1", won, amount_minor: 300_00n })
    const card = { ...delivered, key: "2" } satisfies Fact

    it("delivered, kept, and paid out to the bank", () => {
      const out: Fact = { ...parcel, key: "p", kind: "psp_paid_out", payout_id: "po_1", amount_minor: 288_30n }
      expect(tell([...paid, card, released, out])).toMatchSnapshot()
    })

    it("declined by the vendor and sent back", () => {
      expect(tell([...paid, calledOff, refunded])).toMatchSnapshot()
    })

    it("sent back, and returned by the card's bank days later", () => {
      expect(tell([...paid, calledOff, refunded, { ...refunded, key: "rf", kind: "card_refund_failed" }])).toMatchSnapshot()
    })

    it("and no order came of it", () => {
      const stray = { order_id: null, consignment_id: null, vendor_id: null }
      const unclaimed: Fact = { ...money, ...stray, key: "u", kind: "payment_unclaimed", amount_minor: 300_00n }
      expect(tell([{ ...paid[0], ...stray } as Fact, unclaimed, { ...refunded, ...stray }])).toMatchSnapshot()
    })

    it("disputed, and won", () => {
      expect(tell([...paid, card, disputed, closed(true)])).toMatchSnapshot()
    })

    it("disputed, and lost", () => {
      expect(tell([...paid, card, disputed, closed(false)])).toMatchSnapshot()
    })

    it("transferred to the vendor, and taken back", () => {
      const transfer = { ...parcel, transfer_id: "tr_1", amount_minor: 264_00n }
      const sent: Fact = { ...transfer, key: "t", kind: "transfer_sent" }
      expect(tell([...paid, card, released, sent, { ...transfer, key: "tr", kind: "transfer_reversed" }])).toMatchSnapshot()
    })

    it("and the bank shows what Stripe sent", () => {
      const payout = { ...parcel, payout_id: "po_1", amount_minor: 288_30n }
      expect(tell([...paid, { ...payout, key: "p", kind: "psp_paid_out" }, { ...payout, key: "b", kind: "psp_banked" }])).toMatchSnapshot()
    })

    it("and the payout that the bank sent back", () => {
      const payout = { ...parcel, payout_id: "po_1", amount_minor: 288_30n }
      expect(
        tell([...paid, { ...payout, key: "p", kind: "psp_paid_out" }, { ...payout, key: "q", kind: "psp_payout_failed" }]),
      ).toMatchSnapshot()
    })
  })

  it("of nothing are none", () => {
    const nothing = { total_minor: 0n, promotion_minor: 0n, vendor_minor: 0n, commission_minor: 0n, tax_minor: 0n }
    expect(journalOf({ ...delivered, ...nothing })).toBeNull()
  })

  it("come back from their rows as they were", () => {
    for (const fact of [collected, delivered, released, banked(1n), remitted(2n ** 60n, 1n)]) {
      expect(
        factOfRow(JSON.parse(JSON.stringify(rowOfFact(fact)), (name, value) => (name === "happened_at" ? new Date(value) : value))),
      ).toEqual(fact)
    }
  })
})
