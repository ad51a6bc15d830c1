import { describe, expect, it } from "vitest"
import { combinations, isTooMany, partsOf, typedParts } from "./parts.js"

const SIZE = { title: "Taille", values: ["S", "L"] }
const COLOUR = { title: "Couleur", values: ["rouge", "bleu"] }

describe("the parts that options make", () => {
  it("are all combinations, and one where there is nothing to choose", () => {
    expect(combinations([])).toEqual([[]])
    expect(combinations([SIZE, COLOUR])).toEqual([
      ["S", "rouge"],
      ["S", "bleu"],
      ["L", "rouge"],
      ["L", "bleu"],
    ])
  })

  it("keep what was typed, and begin with the last price", () => {
    const before = [
      { values: ["S"], price: "100", stock: "3", offered: true },
      { values: ["L"], price: "180", stock: "1", offered: false },
    ]
    expect(partsOf([{ ...SIZE, values: ["S", "L", "XL"] }], before)).toEqual([
      ...before,
      { values: ["XL"], price: "180", stock: "", offered: true },
    ])
  })

  it("take over price and stock of the one part that there was", () => {
    const [small, large] = partsOf([SIZE], [{ values: [], price: "100", stock: "3", offered: true }])
    expect([small, large]).toMatchObject([
      { price: "100", stock: "3" },
      { price: "100", stock: "" },
    ])
  })

  it("are read back from a piece; what it does not sell is not offered", () => {
    expect(typedParts([SIZE], [{ values: ["L"], price_minor: 5000, stock: null }], String)).toEqual([
      { values: ["S"], price: "", stock: "", offered: false },
      { values: ["L"], price: "5000", stock: "", offered: true },
    ])
  })

  it("are not more than people can look through", () => {
    const many = { title: "n", values: Array.from({ length: 20 }, (_, i) => String(i)) }
    expect(isTooMany([many, { title: "m", values: ["1", "2", "3"] }])).toBe(false)
    expect(isTooMany([many, { title: "m", values: ["1", "2", "3", "4"] }])).toBe(true)
  })
})
