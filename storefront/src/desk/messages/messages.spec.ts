import { LANGUAGES } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { Trouble, type TroubleCode } from "../errors.js"
import { MESSAGES, troubleText } from "./index.js"

describe.each(LANGUAGES)("the words in %s", (language) => {
  const m = MESSAGES[language]

  it("have a sentence for a trouble that the desk never meets", () => {
    expect(troubleText(m, new Trouble("product_without_vendor"))).toBe(m.trouble.other)
  })

  it.each(["offline", "slow", "unreachable"] satisfies TroubleCode[])("say what %s means, not only that it failed", (code) => {
    expect(troubleText(m, new Trouble(code))).not.toBe(m.trouble.other)
  })

  it("say how long to wait where that is known", () => {
    expect(troubleText(m, new Trouble("too_many_requests", { minutes: 15 }))).toContain("15")
    expect(troubleText(m, new Trouble("too_many_requests"))).toBe(m.trouble.too_many_requests)
  })

  it("name seven days and twelve months", () => {
    expect([m.weekdays.length, m.months.length]).toEqual([7, 12])
  })
})

it("keep French signs with the word before them", () => {
  expect(JSON.stringify(MESSAGES.fr)).not.toMatch(/ [?!;:»]|« /)
})
