import { describe, expect, it } from "vitest"
import { commissionMonths } from "./commission-months"

const of = (month: string, fact_key = month) => ({ fact_key, month })
const monthsOf = (open: Parameters<typeof commissionMonths>[0], invoiced: string[] = []) =>
  Object.fromEntries(
    [...commissionMonths(open, new Set(invoiced), "2026-11")].map(([month, own]) => [month, own.map(({ fact_key }) => fact_key)]),
  )

describe("a commission is invoiced", () => {
  it("with its month, once that is over", () => {
    expect(monthsOf([of("2026-09", "a"), of("2026-10", "b"), of("2026-10", "c"), of("2026-11", "d")])).toEqual({
      "2026-09": ["a"],
      "2026-10": ["b", "c"],
    })
  })

  it("with the next month when it was told late", () => {
    expect(monthsOf([of("2026-09", "late")], ["2026-09"])).toEqual({ "2026-10": ["late"] })
  })

  it("later, when every month up to now has its invoice", () => {
    expect(monthsOf([of("2026-09", "late")], ["2026-09", "2026-10"])).toEqual({})
  })
})
