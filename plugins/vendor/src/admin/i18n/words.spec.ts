import { wordFaults } from "@tawiza/admin-kit/word-faults"
import { expect, it } from "vitest"
import translations from "."

it("the chamber's words say the same in every language", () => {
  expect(wordFaults(translations)).toEqual([])
})
