import * as v from "valibot"
import { describe, expect, it, vi } from "vitest"

vi.mock("../environment.js", () => ({ environment: { API_URL: "http://api", PUBLISHABLE_KEY: "pk", SECURE_COOKIES: false } }))
const { ChangeSchema } = await import("./change-basket.js")

const reads = (form: Record<string, string>) => {
  const result = v.safeParse(ChangeSchema, form)
  return result.success ? result.output : null
}

describe("what a form may ask of the basket", () => {
  it("is to add or to change", () => {
    expect(reads({ do: "add", variant: "variant_01", quantity: "2" })).toEqual({ do: "add", variant: "variant_01", quantity: 2 })
    expect(reads({ do: "change", line: "cali_01", quantity: "0" })).toEqual({ do: "change", line: "cali_01", quantity: 0 })
    expect(reads({ do: "choose", craft: "tapis-12", quantity: "1", o0: "L" })).toEqual({ do: "choose", craft: "tapis-12", quantity: 1 })
    expect(reads({ do: "add", variant: "variant_01", quantity: "5000" })).toMatchObject({ quantity: 999 })
  })

  it.each([
    { do: "add", variant: "variant_01", quantity: "0" },
    { do: "add", variant: "../carts", quantity: "1" },
    { do: "choose", craft: "", quantity: "1" },
    { do: "change", line: "cali_01", quantity: "-1" },
    { do: "change", line: "cali_01", quantity: "1.5" },
    { do: "complete" },
    {},
  ])("is not %j", (form) => expect(reads(form as Record<string, string>)).toBeNull())
})
