import { expect, it } from "vitest"
import { choiceOf } from "./choice"

it("is told of a piece with options, and of no other", () => {
  const options = [{ title: "Taille", values: ["S", "L"] }]
  expect(choiceOf({ variant_title: "L" }, { options })).toBe("L")
  expect(choiceOf({ variant_title: "Tapis" }, { options: [] })).toBeNull()
  expect(choiceOf({ variant_title: "Tapis" }, { options: null })).toBeNull()
})
