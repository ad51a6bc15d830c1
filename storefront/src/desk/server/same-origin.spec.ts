import { describe, expect, it } from "vitest"
import { isSameOrigin } from "./same-origin.js"

const SHOP = "https://tawiza.example"

describe("a write", () => {
  it.each([
    ["by the browser's word", { "sec-fetch-site": "same-origin" }],
    ["from the shop's address", { origin: SHOP, host: "storefront:8000" }],
    ["from the address it was sent to", { origin: "http://127.0.0.1:8000", host: "127.0.0.1:8000" }],
  ])("of our own pages passes %s", (_, headers) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), SHOP)).toBe(true)
  })

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: SHOP, host: "tawiza.example" }],
    ["a neighbouring subdomain", { "sec-fetch-site": "same-site" }],
    ["another origin", { origin: "https://evil.example", host: "tawiza.example" }],
    ["the same host on another port", { origin: "http://127.0.0.1:9000", host: "127.0.0.1:8000" }],
    ["a sandboxed frame", { origin: "null", host: "tawiza.example" }],
    ["nobody knows where", { host: "tawiza.example" }],
  ])("of %s is refused", (_, headers) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>), SHOP)).toBe(false)
  })
})
