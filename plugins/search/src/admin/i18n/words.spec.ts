import { describe, expect, it } from "vitest"
import { ar } from "./ar"
import { en } from "./en"
import { fr, type Words } from "./fr"

const texts = (words: Words) =>
  Object.entries(words).flatMap(([key, text]) =>
    typeof text === "string" ? [[key, text] as const] : Object.entries(text).map(([inner, one]) => [`${key}.${inner}`, one] as const),
  )
const blanks = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort()

describe.each([
  ["ar", ar],
  ["en", en],
])("the words in %s", (_, words) => {
  it("say the same as in French, with the same blanks", () => {
    const french = new Map(texts(fr))
    expect(texts(words).map(([key]) => key)).toEqual([...french.keys()])
    for (const [key, text] of texts(words)) expect(blanks(text), key).toEqual(blanks(french.get(key) ?? ""))
  })
})
