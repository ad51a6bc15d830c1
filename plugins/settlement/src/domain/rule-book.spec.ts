import { ANY_RULE, type CommissionRule } from "@tawiza/contract"
import { expect, it } from "vitest"
import { faultsOf } from "./rule-book"

const good: CommissionRule = {
  ...ANY_RULE,
  id: "a",
  rate_bp: 1000,
  floor_minor: 100,
  ceiling_minor: 100,
  starts_on: "2026-01-01",
  ends_on: "2026-01-01",
}

it.each<[string, CommissionRule[], object[]]>([
  ["nothing", [good, { ...good, id: "b" }], []],
  ["the same id twice", [good, good], [{ index: 1, field: "id" }]],
  ["two ways to compute", [{ ...good, fixed_minor: 5 }], [{ index: 0, field: "rate_bp" }]],
  ["no way to compute", [{ ...good, rate_bp: null }], [{ index: 0, field: "rate_bp" }]],
  ["an end before the beginning", [{ ...good, ends_on: "2025-12-31" }], [{ index: 0, field: "ends_on" }]],
  ["a ceiling below the floor", [{ ...good, ceiling_minor: 99 }], [{ index: 0, field: "ceiling_minor" }]],
  ["a craft of a delivery", [{ ...good, on: "delivery", craft: "pottery" }], [{ index: 0, field: "craft" }]],
])("finds %s", (_, rules, faults) => expect(faultsOf(rules)).toEqual(faults))
