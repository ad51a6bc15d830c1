import { describe, expect, it } from "vitest"
import { grouped, ryalOf } from "./cash.js"

describe("ryal", () => {
  it("is a twentieth of a dirham", () => {
    expect(ryalOf(100)).toBe(20)
    expect(ryalOf(620_000)).toBe(124_000)
    expect(ryalOf(41_550)).toBe(8310)
    expect(ryalOf(0)).toBe(0)
  })

  it("is not rounded: three centimes are no ryal", () => {
    expect(ryalOf(103)).toBeNull()
  })
})

it("parts thousands with a no-break space", () => {
  expect(grouped(124_000)).toBe("124\u00a0000")
  expect(grouped(999)).toBe("999")
})
