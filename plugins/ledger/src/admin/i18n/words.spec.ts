import { describe, expect, it } from "vitest"
import { CHECKS } from "../../checks"
import translations from "."

const flatten = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
const filled = (text = "") => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const french = flatten(translations.fr.ledger)

describe.each(["ar", "en"] as const)("the ledger's words in %s", (language) => {
  const said = new Map(flatten(translations[language].ledger))

  it("say everything, and fill in the same values as French", () => {
    expect([...said.keys()].sort()).toEqual(french.map(([key]) => key).sort())
    expect(french.filter(([key, text]) => !said.get(key)?.trim() || String(filled(said.get(key))) !== String(filled(text)))).toEqual([])
  })
})

it("every check has its sentence", () => {
  expect(Object.keys(translations.fr.ledger.check).sort()).toEqual(CHECKS.map(({ name }) => name).sort())
})
