import { LANGUAGES } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { renderMessage, renderTextMessage, TEMPLATES } from "./templates"

const WORDS = ["name", "vendor", "number", "pieces", "title", "paper", "reason"]
const data = (language: string) => ({
  ...Object.fromEntries(WORDS.map((word) => [word, `<${word}>`])),
  language,
  link: "https://shop.example/x?a=1&b=2",
  expires_at: "2026-12-12T10:00:00.000Z",
  parts: [{ heading: "Najmat & Wad", lines: ["Plat <bleu>"], amount: "575 DH", thread: "najmat" }],
})

describe.each(Object.keys(TEMPLATES))("%s", (template) => {
  it.each(LANGUAGES)("is whole in %s", (language) => {
    const { subject, text, html } = renderMessage(template, data(language))
    const short = renderTextMessage(template, data(language))
    for (const written of [subject, text, html, short]) expect(written).not.toMatch(/[{}]|undefined/)
    expect(subject).not.toBe("")
    for (const written of [text, short]) expect(written).toContain("https://shop.example/x?a=1&b=2")
    expect(text).toContain("Najmat & Wad\nPlat <bleu>\n575 DH")
  })
})

describe("a mail", () => {
  it("lets nothing through that somebody wrote as markup", () => {
    const { html } = renderMessage("order-placed", data("fr"))
    expect(html).toContain("Plat &#60;bleu&#62;")
    expect(html).not.toMatch(/<(name|vendor|bleu|script)/)
  })

  it("says its direction in every table and cell of text, for clients that cut off html and body", () => {
    const { html } = renderMessage("order-placed", data("ar"))
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).not.toMatch(/dir="ltr"|text-align:left;[^"]*padding-top/)
    expect([...html.matchAll(/<td [^>]*text-align[^>]*>/g)].every(([cell]) => cell.includes('dir="rtl"'))).toBe(true)
    expect(renderMessage("order-placed", data("fr")).html).not.toContain("rtl")
  })

  it("needs nothing that clients take out: no style sheet, no script, no picture", () => {
    expect(renderMessage("order-placed", data("en")).html).not.toMatch(/<(style|script|img|link)|class=|url\(/)
  })
})

it("has no message for an occasion that does not exist", () => {
  expect(() => renderMessage("none", {})).toThrow('No message template "none"')
})
