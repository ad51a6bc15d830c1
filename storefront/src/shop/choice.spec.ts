import { describe, expect, it } from "vitest"
import { choiceQuery, chosenValues, firstVariant, mostOf, variantOf } from "./choice.js"

const variant = (id: string, values: string[], stock: number | null) => ({
  id,
  sku: id,
  title: values.join(" / "),
  values,
  price_minor: 1000,
  in_stock: stock !== 0,
  stock,
})
const RUG = {
  options: [
    { title: "Taille", values: ["S", "L"] },
    { title: "Couleur", values: ["rouge", "bleu"] },
  ],
  variants: [variant("sr", ["S", "rouge"], 0), variant("sb", ["S", "bleu"], 3), variant("lr", ["L", "rouge"], 1)],
  variant_id: "sr",
  made_to_order: false,
}

describe("what is chosen of a piece", () => {
  it("is told in the address as in the form, whole or not at all", () => {
    const told = new URLSearchParams(choiceQuery(["L", "rouge"]))
    expect(told.toString()).toBe("o0=L&o1=rouge")
    expect(chosenValues(told, RUG)).toEqual(["L", "rouge"])
    for (const short of ["o0=L", "o0=XL&o1=rouge", ""]) expect(chosenValues(new URLSearchParams(short), RUG)).toBeNull()
    expect(chosenValues(told, { options: [] })).toBeNull()
  })

  it("is one of the parts that there are", () => {
    expect(variantOf(RUG, ["L", "rouge"])?.id).toBe("lr")
    expect(variantOf(RUG, ["L", "bleu"])).toBeNull()
  })

  it("begins with the default, unless that is gone", () => {
    expect(firstVariant(RUG)?.id).toBe("sb")
    expect(firstVariant({ ...RUG, made_to_order: true })?.id).toBe("sr")
    expect(firstVariant({ ...RUG, variants: RUG.variants.slice(0, 1) })?.id).toBe("sr")
  })

  it("is taken as often as there are pieces of that part", () => {
    expect([null, 0, 4].map((stock) => mostOf({ stock }))).toEqual([99, 1, 4])
  })
})
