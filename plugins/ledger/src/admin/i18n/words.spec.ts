import { wordFaults } from "@tawiza/admin-kit/word-faults"
import { expect, it } from "vitest"
import { CHECKS } from "../../checks"
import translations from "."

it("the ledger's words say the same in every language", () => {
  expect(wordFaults(translations)).toEqual([])
})

it("every check has its sentence", () => {
  expect(Object.keys(translations.fr.ledger.check).sort()).toEqual(CHECKS.map(({ name }) => name).sort())
})
