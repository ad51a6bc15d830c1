import { describe, expect, it } from "vitest"
import { mediaAddress, mediaAddresses, mediaFile } from "./media-address"

const key = "pict_01KAV2J8ZC4Q5S6T7V8W9X0Y1Z"

describe("mediaAddress", () => {
  it("reads every size that is made", () => {
    expect(mediaAddresses(key)).toHaveLength(6)
    for (const address of mediaAddresses(key)) expect(mediaAddress(key, mediaFile(address))).toEqual(address)
  })

  it.each([["401.webp"], ["800.png"], ["800.webp.avif"], ["../800.webp"], ["-400.avif"], ["400.AVIF"]])("knows no %s", (file) =>
    expect(mediaAddress(key, file)).toBeNull(),
  )

  it.each(["..", "pict_", "pict_01KAV2J8ZC4Q5S6T7V8W9X0Y1", "pict_01KAV2J8ZC4Q5S6T7V8W9X0Y1/", "%2e%2e"])("knows no picture %s", (other) =>
    expect(mediaAddress(other, "800.webp")).toBeNull(),
  )
})
