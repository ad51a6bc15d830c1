import { expect, it } from "vitest"
import { taxOf, type VendorTax } from "./vendor-tax"

const row = (product_id: string | null, rate_bp: number, starts_on: string, vendor_id = "v"): VendorTax => ({
  vendor_id,
  product_id,
  rate_bp,
  starts_on,
})
const taxes = [
  row(null, 2000, "2026-01-01"),
  row("p", 0, "2026-03-01"),
  row(null, 1000, "2026-06-01"),
  row(null, 700, "2026-01-01", "other"),
]

it.each<[string | null, string, number]>([
  [null, "2025-12-31", 0],
  [null, "2026-01-01", 2000],
  ["p", "2026-02-28", 2000],
  ["p", "2026-03-01", 0],
  ["p", "2026-06-01", 0],
  ["q", "2026-06-01", 1000],
])("a price of %s on %s has %i hundredths of a percent in it", (product_id, day, expected) => {
  expect(taxOf(taxes, { vendor_id: "v", product_id, day })).toBe(expected)
})
