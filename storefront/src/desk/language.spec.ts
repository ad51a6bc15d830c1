import { describe, expect, it } from "vitest"
import { createLanguage, deskLanguage } from "./language.js"

describe("the language the desk opens in", () => {
  it.each([
    ["fr", "ar-MA,ar", "fr"],
    [undefined, "fr-FR,fr;q=0.9,en;q=0.8", "fr"],
    [undefined, "zgh,de;q=0.9,ar-MA;q=0.8", "ar"],
    [undefined, "de-DE,de", "ar"],
    ["<script>", "en-GB", "en"],
    [undefined, null, "ar"],
  ])("chosen %j, asked for %j: %s", (chosen, accepted, language) => {
    expect(deskLanguage(chosen, accepted)).toBe(language)
  })
})

describe("the language of the page", () => {
  const aPage = (cookie = "") => ({ documentElement: { lang: "ar", dir: "rtl" }, cookie }) as unknown as Document

  it("turns the page round and is kept", () => {
    const page = aPage()
    const language = createLanguage(page)
    language.choose("fr")
    expect(language.state()).toBe("fr")
    expect(page.documentElement).toMatchObject({ lang: "fr", dir: "ltr" })
    expect(page.cookie).toContain("desk_language=fr; path=/desk")
  })

  it("follows the member's own language when nobody chose one", () => {
    const language = createLanguage(aPage())
    language.suggest("fr")
    expect(language.state()).toBe("fr")
  })

  it("leaves a choice alone, and a language it does not speak", () => {
    const chosen = createLanguage(aPage("other=1; desk_language=ar"))
    chosen.suggest("fr")
    expect(chosen.state()).toBe("ar")
    const unknown = createLanguage(aPage())
    unknown.suggest("zgh")
    expect(unknown.state()).toBe("ar")
  })
})
