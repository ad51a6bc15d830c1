import { describe, expect, it } from "vitest"
import { preferredLanguage } from "./language.js"

describe("preferredLanguage", () => {
  it.each([
    [null, "fr"],
    ["", "fr"],
    ["ar-MA,ar;q=0.9,fr;q=0.8", "ar"],
    ["de,en;q=0.4,fr;q=0.7", "fr"],
    ["en-GB", "en"],
    ["de-DE,zh", "fr"],
    ["ar;q=0,en", "en"],
    ["en;q=0.5,ar;q=0.5", "en"],
    ["*", "fr"],
    ["ar;q=x", "ar"],
  ])("of %j is %s", (header, language) => expect(preferredLanguage(header)).toBe(language))
})
