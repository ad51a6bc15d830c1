import { describe, expect, it } from "vitest"
import { readKilograms, typedKilograms } from "./weight.js"

describe("a weight as it is typed", () => {
  it.each([
    ["2", 2000],
    ["2,4", 2400],
    ["٢٫٤", 2400],
    ["0.45", 450],
    ["", null],
    ["0", null],
    ["deux", null],
  ])("%s is %s g", (text, grams) => expect(readKilograms(text)).toBe(grams))

  it("stands in the field as it was typed", () => {
    expect([typedKilograms(2400), typedKilograms(450), typedKilograms(null)]).toEqual(["2.4", "0.45", ""])
  })
})
