import { describe, expect, it } from "vitest"
import { expiryOf } from "./token.js"

const token = (payload: string) => `h.${Buffer.from(payload).toString("base64url")}.s`

describe("when a token runs out", () => {
  it("is what it says", () => {
    expect(expiryOf(token('{"exp":1764028800}'))).toEqual(new Date("2025-11-25T00:00:00Z"))
  })

  it.each(["", "abc", "a.b.c", token("{}"), token('{"exp":"soon"}'), token("null")])("is not guessed from %j", (text) => {
    expect(expiryOf(text)).toBeUndefined()
  })
})
