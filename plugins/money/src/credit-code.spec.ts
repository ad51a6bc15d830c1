import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { newCreditCode, readCreditCode, spokenCreditCode } from "./index.js"

/** Codes as chance makes them. */
const codes = fc.array(fc.nat(22), { minLength: 7, maxLength: 7 }).map((draws) => {
  const next = draws[Symbol.iterator]()
  return newCreditCode(() => next.next().value as number)
})
const signs = fc.constantFrom(..."23456789ACEFHJKMNPRTWXY")

describe("a credit's code", () => {
  it("is eight signs, none of which looks like another", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[2-9ACEFHJKMNPRTWXY]{8}$/)
      }),
    )
  })

  it("is read as people type it", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const arabic = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
        for (const typed of [code, code.toLowerCase(), spokenCreditCode(code), ` ${code.slice(0, 4)}-${code.slice(4)} `, arabic]) {
          expect(readCreditCode(typed)).toBe(code)
        }
      }),
    )
  })

  it("notices one wrong sign", () => {
    fc.assert(
      fc.property(codes, fc.nat(7), signs, (code, at, sign) => {
        fc.pre(code[at] !== sign)
        expect(readCreditCode(code.slice(0, at) + sign + code.slice(at + 1))).toBe(null)
      }),
    )
  })

  it("notices two signs that changed places", () => {
    fc.assert(
      fc.property(codes, fc.nat(7), fc.nat(7), (code, a, b) => {
        const swapped = [...code]
        swapped[a] = code[b] as string
        swapped[b] = code[a] as string
        fc.pre(swapped.join("") !== code)
        expect(readCreditCode(swapped.join(""))).toBeNull()
      }),
    )
  })

  it("is nothing else", () => {
    for (const typed of ["", "K7MP", "0000OOOO", "K7MP 3XWN 2", "<script>"]) expect(readCreditCode(typed)).toBeNull()
  })
})
