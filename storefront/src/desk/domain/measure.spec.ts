import { describe, expect, it } from "vitest"
import { readCentimetres, readCount, readKilograms, typedCentimetres, typedKilograms } from "./measure.js"

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

describe("a length as it is typed", () => {
  it.each([
    ["180", 1800],
    ["120,5", 1205],
    ["١٢٠٫٥", 1205],
    ["0,04", 1],
    ["0", null],
    ["", null],
    ["grand", null],
  ])("%s cm are %s mm", (text, mm) => expect(readCentimetres(text)).toBe(mm))

  it("stands in the field as it was typed", () => {
    expect([1800, 1205, null].map(typedCentimetres)).toEqual(["180", "120.5", ""])
  })
})

it("counts whole things, whatever digits they are typed in", () => {
  expect(["٣", "12", "3,5", "", "trois"].map(readCount)).toEqual([3, 12, 3, null, null])
})
