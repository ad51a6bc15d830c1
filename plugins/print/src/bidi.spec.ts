import { describe, expect, it } from "vitest"
import { isolated, runsOf } from "./bidi.js"

const seen = (line: string, direction: "ltr" | "rtl") => runsOf(line, direction).map(({ text, rtl }) => (rtl ? `‹${text}›` : text))

describe("a line's stretches, from left to right", () => {
  it("are one where there is one direction", () => {
    expect(seen("Facture de mai", "ltr")).toEqual(["Facture de mai"])
    expect(seen("فاتورة", "rtl")).toEqual(["‹فاتورة›"])
    expect(seen("", "rtl")).toEqual([])
  })

  it("put what is read first at the right of an Arabic line, and numbers the way they are read", () => {
    expect(seen("فاتورة 2026 رقم", "rtl")).toEqual(["‹ رقم›", "2026", "‹فاتورة ›"])
  })

  it("keep an amount together with its spaces", () => {
    expect(seen(`الثمن ${isolated("1\u00a0234,50")} درهم`, "rtl")).toEqual(["‹ درهم›", "1\u00a0234,50", "‹الثمن ›"])
  })

  it("keep a code in its order, which dashes alone would not", () => {
    expect(seen(`رقم ${isolated("F-2026-00012")}`, "rtl")).toEqual(["F-2026-00012", "‹رقم ›"])
  })

  it("mirror brackets of Arabic, and leave those of French", () => {
    expect(seen("(دون)", "rtl")).toEqual(["‹)دون(›"])
    expect(seen("(sans)", "ltr")).toEqual(["(sans)"])
  })

  it("leave a name in the other script where the sentence has it", () => {
    expect(seen(`Atelier ${isolated("النجمات")}, Fès`, "ltr")).toEqual(["Atelier ", "‹النجمات›", ", Fès"])
  })
})
