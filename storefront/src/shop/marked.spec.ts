import { describe, expect, it } from "vitest"
import { marked } from "./marked.js"

const written = (text: string, marks: [number, number][]) => marked(text, marks).map((part) => (part.met ? `[${part.text}]` : part.text))

describe("a text that shows what was asked", () => {
  it.each([
    ["Tapis bleu", [[0, 5]], ["[Tapis]", " bleu"]],
    ["زربية حمراء", [[6, 11]], ["زربية ", "[حمراء]"]],
    ["Plat de Fès", [], ["Plat de Fès"]],
    ["Plat", [[0, 4]], ["[Plat]"]],
    ["<b>Plat</b>", [[3, 7]], ["<b>", "[Plat]", "</b>"]],
  ] as const)("parts %s", (text, marks, parts) => expect(written(text, marks as unknown as [number, number][])).toEqual(parts))

  it.each([
    [[[2, 1]]],
    [[[3, 99]]],
    [[[-4, 2]]],
    [
      [
        [0, 3],
        [1, 4],
      ],
    ],
  ] as [number, number][][][])("loses nothing for %j", (marks) => {
    expect(
      marked("Plat", marks)
        .map(({ text }) => text)
        .join(""),
    ).toBe("Plat")
  })
})
