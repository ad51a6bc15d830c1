import { describe, expect, it } from "vitest"
import { unicodeRange } from "./unicode-range.js"

describe("unicodeRange", () => {
  it("joins neighbours, whatever their order, and counts nobody twice", () => {
    expect(unicodeRange("cab 0a")).toBe("U+20,U+30,U+61-63")
  })

  it("takes characters beyond the first plane whole", () => {
    expect(unicodeRange("😀")).toBe("U+1F600")
  })
})
