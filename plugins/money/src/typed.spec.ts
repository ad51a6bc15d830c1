import { describe, expect, it } from "vitest"
import { readDirhams, typedDirhams } from "./index.js"

describe("an amount that somebody types", () => {
  it.each([
    ["415", 41_500],
    ["415,5", 41_550],
    ["415.05", 41_505],
    [" 6 200 ", 620_000],
    ["6\u00a0200", 620_000],
    ["٤١٥", 41_500],
    ["٤١٥٫٥٠", 41_550],
    ["0", 0],
  ])("%j is %d minor units", (text, minor) => {
    expect(readDirhams(text)).toBe(minor)
  })

  it.each(["", "abc", "-5", "4,155", "1.2.3", "12345678901", "5 DH"])("%j is no amount", (text) => {
    expect(readDirhams(text)).toBeNull()
  })

  it("comes back as it was filled in", () => {
    for (const minor of [0, 5, 50, 100, 41_500, 41_505, 1_250_000]) expect(readDirhams(typedDirhams(minor))).toBe(minor)
    expect(typedDirhams(41_505, ",")).toBe("415,05")
    expect(readDirhams("415,05")).toBe(41_505)
  })
})
