import {
  APPLICATION_TRANSITIONS,
  CONSIGNMENT_ACTIONS,
  CONSIGNMENT_TRANSITIONS,
  PRODUCT_CHANGE_TRANSITIONS,
  VENDOR_TRANSITIONS,
} from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { transition } from "./transition"

const TABLES = {
  application: APPLICATION_TRANSITIONS,
  consignment: CONSIGNMENT_TRANSITIONS,
  "product change": PRODUCT_CHANGE_TRANSITIONS,
  vendor: VENDOR_TRANSITIONS,
} as Record<string, Record<string, readonly string[]>>

describe.each(Object.entries(TABLES))("the %s table", (_name, table) => {
  const states = Object.keys(table)
  const pairs = states.flatMap((from) => states.map((to) => [from, to] as const))

  it.each(pairs)("%s → %s is allowed exactly when the table says so", (from, to) => {
    const move = () => transition(table, from, to)
    if (table[from]?.includes(to)) expect(move()).toBe(to)
    else expect(move).toThrow(expect.objectContaining({ code: "illegal_transition", details: expect.objectContaining({ from, to }) }))
  })

  it("leads only to states it knows", () => {
    expect(
      Object.values(table)
        .flat()
        .filter((to) => !states.includes(to)),
    ).toEqual([])
  })
})

it("every desk action leads to a state that some state allows", () => {
  const reachable = Object.values(CONSIGNMENT_TRANSITIONS).flat()
  for (const to of Object.values(CONSIGNMENT_ACTIONS)) expect(reachable).toContain(to)
})
