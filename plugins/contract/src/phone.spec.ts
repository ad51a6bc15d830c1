import { describe, expect, it } from "vitest"
import { moroccanPhone, spokenPhone } from "./phone.js"

describe("moroccanPhone", () => {
  it.each(["06 12 34 56 78", "0612345678", "+212 6 12-34-56-78", "00212612345678", "212612345678", "+212 (0)6.12.34.56.78", "٠٦١٢٣٤٥٦٧٨"])(
    "takes %s",
    (text) => expect(moroccanPhone(text)).toEqual({ ok: true, international: "+212612345678" }),
  )

  it("counts the digits that are missing", () => {
    expect(moroccanPhone("06 12 34")).toEqual({ ok: false, missing: 4 })
    expect(moroccanPhone("0")).toEqual({ ok: false, missing: 9 })
  })

  it.each(["+33 6 12 34 56 78", "612345678901", "061234567890", "hello", "", "09 12 34 56 78"])("refuses %j as not Moroccan", (text) =>
    expect(moroccanPhone(text)).toEqual({ ok: false, missing: 0 }),
  )
})

describe("spokenPhone", () => {
  it("writes a number in pairs, as people say it", () => {
    expect(spokenPhone("+212612345678")).toBe("06 12 34 56 78")
    expect(spokenPhone("06 1")).toBe("06 1")
  })
})
