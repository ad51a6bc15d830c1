import { describe, expect, it } from "vitest"
import translations from "."

const FORMS: Record<string, string[]> = { fr: ["one", "other"], en: ["one", "other"], ar: ["zero", "one", "two", "few", "many", "other"] }
const SUFFIX = /_(zero|one|two|few|many|other)$/

function flatten(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
}

const words = Object.fromEntries(Object.entries(translations).map(([language, { tawiza }]) => [language, flatten(tawiza)]))
const plurals = [...new Set(words.fr!.filter(([key]) => SUFFIX.test(key)).map(([key]) => key.replace(SUFFIX, "")))]

describe.each(Object.keys(FORMS))("the chamber's words in %s", (language) => {
  const said = new Map(words[language])

  it("say everything, and nothing twice over", () => {
    const stems = (list: [string, string][]) => [...new Set(list.map(([key]) => key.replace(SUFFIX, "")))].sort()
    expect(stems(words[language]!)).toEqual(stems(words.fr!))
    expect(words[language]!.filter(([, text]) => !text.trim())).toEqual([])
  })

  it("have every plural form of the language", () => {
    const lacking = plurals.flatMap((stem) => FORMS[language]!.map((form) => `${stem}_${form}`)).filter((key) => !said.has(key))
    expect(lacking).toEqual([])
  })

  it("fill in the same values as French", () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)]
        .map(([, name]) => name)
        .filter((name) => name !== "count")
        .sort()
    const different = words.fr!.filter(([key, text]) => String(values(text)) !== String(values(said.get(key) ?? "")))
    expect(different).toEqual([])
  })
})
