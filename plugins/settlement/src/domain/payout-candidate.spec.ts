import { expect, it } from "vitest"
import { type Candidate, newPayoutObstacle, payable, stillPayable } from "./payout-candidate"

const now = new Date("2026-11-28T10:00:00Z")
const well: Candidate = {
  vendor_id: "v",
  vendor_status: "open",
  available_minor: 300_00n,
  debt_minor: 36_00n,
  bank_account: { id: "bacc_1", status: "confirmed", usable_from: now, stripe: null },
  change_asked: false,
  under_way: false,
  books_behind: false,
}
const account = (change: object): Candidate => ({
  ...well,
  bank_account: { id: "bacc_1", status: "confirmed", usable_from: now, stripe: null, ...change },
})

it.each<[string, Candidate, string | null]>([
  ["paid when nothing speaks against it", well, null],
  ["paid while it rests, or after it has closed", { ...well, vendor_status: "closed" }, null],
  ["not paid while it is suspended", { ...well, vendor_status: "suspended" }, "vendor_suspended"],
  ["not paid without a bank account", { ...well, bank_account: null }, "no_bank_account"],
  ["not paid to an account that sent a payout back", account({ status: "frozen" }), "bank_account_frozen"],
  ["not paid while a change waits for the second person", { ...well, change_asked: true }, "bank_account_asked"],
  ["not paid a moment before a change has cooled off", account({ usable_from: new Date(+now + 1) }), "bank_account_cooling"],
  ["not paid to an account with Stripe that cannot take it", account({ stripe: "not_ready" }), "stripe_not_ready"],
  ["paid to an account with Stripe that can", account({ stripe: "ready" }), null],
  ["not paid while the bank has not told the end of another", { ...well, under_way: true }, "payout_under_way"],
  ["not paid while its books are behind", { ...well, books_behind: true }, "books_behind"],
  ["not paid one centime too little", { ...well, available_minor: 135_99n }, "below_minimum"],
  ["paid the least that is paid", { ...well, available_minor: 136_00n }, null],
])("a vendor is %s", (_, candidate, obstacle) => expect(newPayoutObstacle(candidate, now, 100_00n)).toBe(obstacle))

it("is paid what is left after its debt, and never less than nothing", () => {
  expect(payable(well)).toBe(264_00n)
  expect(payable({ available_minor: 10n, debt_minor: 36_00n })).toBe(0n)
})

it.each<[string, Candidate, boolean]>([
  ["as signed", well, true],
  ["with more than was signed", { ...well, available_minor: 900_00n }, true],
  ["with one centime less", { ...well, available_minor: 299_99n }, false],
  ["with a new debt", { ...well, debt_minor: 36_01n }, false],
  ["with another account", account({ id: "bacc_2" }), false],
])("a signed payout %s can be made: %s", (_, candidate, can) => {
  expect(stillPayable(candidate, { amount_minor: 264_00n, bank_account_id: "bacc_1" }, now)).toBe(can)
})
