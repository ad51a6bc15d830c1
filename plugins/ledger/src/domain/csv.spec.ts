import { describe, expect, it } from "vitest"
import { csvOf } from "./csv"

const line = (...row: Parameters<typeof csvOf>[1][number]) => csvOf(["h"], [row]).split("\r\n")[1]

describe("a table as CSV", () => {
  it("begins with the mark of UTF-8 and ends every row", () => {
    expect(csvOf(["code", "debit"], [["bank", { minor: 26_400n }]])).toBe("\ufeffcode,debit\r\nbank,264.00\r\n")
  })

  it("writes amounts with two decimals, exactly", () => {
    expect(line({ minor: 0n }, { minor: 5n }, { minor: -5n }, { minor: -12_345n }, { minor: 2n ** 63n - 1n })).toBe(
      "0.00,0.05,-0.05,-123.45,92233720368547758.07",
    )
  })

  it("quotes what would break a row", () => {
    expect(line('a "b"', "c,d", null, 7, "تعاونية")).toBe('"a ""b""","c,d",,7,تعاونية')
    expect(csvOf(["h"], [["a\nb"]])).toBe('\ufeffh\r\n"a\nb"\r\n')
  })

  it("lets no text become a formula", () => {
    for (const start of ["=", "+", "-", "@", "\t"]) expect(line(`${start}1+1`)).toBe(`'${start}1+1`)
    expect(line('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`)
    expect(line("a=b")).toBe("a=b")
  })
})
