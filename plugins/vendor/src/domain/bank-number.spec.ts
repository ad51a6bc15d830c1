import { mod97 } from "@tawiza/money"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bankNumber, compactNumber } from "./bank-number"

/** The example of the SWIFT registry. */
const RIB = "011519000001205000534921"
const IBAN = "MA64011519000001205000534921"

describe("a bank account's number", () => {
  it("is read as RIB or IBAN, with or without gaps, in any digits", () => {
    for (const written of [
      RIB,
      IBAN,
      "MA64 0115 1900 0001 2050 0053 4921",
      "011 519 0000012050005349 21",
      "٠١١٥١٩٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩٢١",
      "ma64-0115-1900-0001-2050-0053-4921",
    ]) {
      expect(bankNumber(written)).toBe(RIB)
    }
  })

  it("is no number with wrong digits, of another country, or too short", () => {
    for (const written of ["", "011519000001205000534922", "MA65011519000001205000534921", "FR7630006000011234567890189", RIB.slice(1)]) {
      expect(bankNumber(written)).toBeNull()
    }
  })

  it("notices any single digit copied wrongly", () => {
    const account = fc.stringMatching(/^\d{22}$/).map((digits) => digits + String(97 - (mod97(`${digits}00`) || 97)).padStart(2, "0"))
    fc.assert(
      fc.property(account, fc.nat(23), fc.integer({ min: 1, max: 9 }), (rib, at, by) => {
        expect(bankNumber(rib)).toBe(rib)
        const digit = String((Number(rib[at]) + by) % 10)
        expect(bankNumber(rib.slice(0, at) + digit + rib.slice(at + 1))).toBeNull()
      }),
    )
  })

  it("keeps nothing but digits and letters of what people copy", () => {
    expect(compactNumber(" 001-561.191\u200e 000066 ")).toBe("001561191000066")
  })
})
