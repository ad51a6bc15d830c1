import { describe, expect, it } from "vitest"
import { search } from "../paths.js"
import { isNarrowed, readQuery, writeQuery } from "./crafts-query.js"

const read = (text: string) => readQuery(new URLSearchParams(text))
const again = (text: string) => search(writeQuery(read(text)))

describe("the query of the list", () => {
  it("comes back as it was read", () => {
    const query =
      "?craft=rug&craft=cushion&province=MA-FES&in_stock=true&q=tapis+bleu&price_min=10000&price_max=200000&sort=-price&offset=24"
    expect(new Set(again(query).slice(1).split("&"))).toEqual(new Set(query.slice(1).split("&")))
  })

  it("drops what says nothing, as an empty form field does", () => {
    expect(again("q=++&craft=&price_min=&price_max=abc&sort=best&offset=-3&in_stock=no&other=1&craft=rug&craft=rug")).toBe("?craft=rug")
  })

  it("goes no further than the API does", () => expect(read("offset=999999999").offset).toBe(100_000))

  it("knows whether anything narrows the list", () => {
    expect(isNarrowed(read("sort=price&offset=24"))).toBe(false)
    for (const text of ["q=x", "label=l", "women_led=true", "price_max=100"]) expect(isNarrowed(read(text))).toBe(true)
  })
})
