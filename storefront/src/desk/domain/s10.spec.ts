import { describe, expect, it } from "vitest"
import { isPostNumber, s10CheckDigit, tidyTrackingNumber } from "./s10.js"

describe("the post's parcel numbers", () => {
  it("passes the standard's example and refuses every other check digit", () => {
    expect(s10CheckDigit("47312482")).toBe(9)
    for (let digit = 0; digit <= 9; digit++) {
      expect(isPostNumber(`RR47312482${digit}MA`)).toBe(digit === 9)
    }
  })

  it("turns 10 into 0 and 11 into 5", () => {
    expect(s10CheckDigit("00000000")).toBe(5)
    // 7 × 8 = 56 = 5 × 11 + 1, and 11 − 1 = 10.
    expect(s10CheckDigit("00000008")).toBe(0)
  })

  it("catches two digits that changed places", () => {
    expect(isPostNumber("RR473124829MA")).toBe(true)
    expect(isPostNumber("RR437124829MA")).toBe(false)
  })

  it.each(["", "RR473124829", "RR473124829FR", "R1473124829MA", "RR4731248299MA"])("refuses %j", (number) => {
    expect(isPostNumber(number)).toBe(false)
  })

  it("reads what people type", () => {
    expect(tidyTrackingNumber(" rr 473 124 829 ma ")).toBe("RR473124829MA")
  })
})
