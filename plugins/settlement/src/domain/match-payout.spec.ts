import { describe, expect, it } from "vitest"
import { paidBy, returnedBy } from "./match-payout"

const payout = (seq: number, change = {}) => ({
  end_to_end_id: `TWZ-000012-000${seq}`,
  amount_minor: 264_00n,
  last4: "4921",
  submitted_on: "2026-11-25",
  ...change,
})
const line = (change = {}) => ({
  amount_minor: -264_00n,
  booked_on: "2026-11-27",
  end_to_end_id: null as string | null,
  last4: "4921" as string | null,
  is_return: false,
  ...change,
})
const [first, second] = [payout(1), payout(2, { last4: "0126" })]

describe("a movement out of the account", () => {
  it.each<[string, object, ReturnType<typeof payout>[], string | null]>([
    ["its reference", { end_to_end_id: "TWZ-000012-0002", last4: null }, [first, second], "TWZ-000012-0002"],
    ["its reference, on whatever day", { end_to_end_id: "TWZ-000012-0001", booked_on: "2027-01-01" }, [first], "TWZ-000012-0001"],
    ["amount, days and last digits", {}, [first, second], "TWZ-000012-0001"],
    ["the last day within", { booked_on: "2026-11-30" }, [first], "TWZ-000012-0001"],
  ])("is known by %s", (_, change, payouts, id) => expect(paidBy(line(change), payouts, 5)?.end_to_end_id ?? null).toBe(id))

  it.each<[string, object, ReturnType<typeof payout>[]]>([
    ["its reference has another amount", { end_to_end_id: "TWZ-000012-0001", amount_minor: -264_01n }, [first]],
    ["it has somebody else's reference", { end_to_end_id: "RENT" }, [first]],
    ["two would fit", {}, [first, payout(3)]],
    ["the last digits are not told", { last4: null }, [first]],
    ["the last digits differ", { last4: "0000" }, [first]],
    ["it was booked before the bank had the batch", { booked_on: "2026-11-24" }, [first]],
    ["it was booked too late", { booked_on: "2026-12-01" }, [first]],
    ["it came in", { amount_minor: 264_00n, end_to_end_id: "TWZ-000012-0001" }, [first]],
  ])("is left to a person when %s", (_, change, payouts) => expect(paidBy(line(change), payouts, 5)).toBeNull())
})

describe("a movement into the account", () => {
  const back = (change = {}) => line({ amount_minor: 264_00n, end_to_end_id: "TWZ-000012-0001", is_return: true, ...change })

  it("is the return of the payout that it names", () => expect(returnedBy(back(), [second, first])).toBe(first))

  it.each([
    ["names none", { end_to_end_id: null }],
    ["brings less", { amount_minor: 252_00n }],
    ["goes out", { amount_minor: -264_00n }],
  ])("is left to a person when it %s", (_, change) => expect(returnedBy(back(change), [first])).toBeNull())
})
