import { describe, expect, it } from "vitest"
import { inLanguage, languageIn, paths, search } from "./paths.js"

describe("the addresses of the shop", () => {
  it("are these", () => {
    expect({
      home: paths.home("fr"),
      crafts: paths.crafts("ar"),
      craft: paths.craft("en", "a b"),
      shops: paths.shops("fr"),
      shop: paths.shop("fr", "a/b"),
      basket: paths.basket("fr"),
      checkout: paths.checkout("fr"),
      order: paths.order("fr", "order_01"),
      desk: paths.desk(),
    }).toEqual({
      home: "/fr",
      crafts: "/ar/crafts",
      craft: "/en/crafts/a%20b",
      shops: "/fr/shops",
      shop: "/fr/shops/a%2Fb",
      basket: "/fr/basket",
      checkout: "/fr/checkout",
      order: "/fr/orders/order_01",
      desk: "/desk",
    })
  })

  it("repeat a parameter that has several values and leave out empty ones", () => {
    expect(
      search({ q: "tapis bleu", craft: ["rug", "cushion"], province: [], in_stock: true, women_led: false, sort: "", offset: 0 }),
    ).toBe("?q=tapis+bleu&craft=rug&craft=cushion&in_stock=true&offset=0")
    expect(search({})).toBe("")
  })
})

describe("the language of an address", () => {
  it.each([
    ["/fr", "fr"],
    ["/ar/crafts", "ar"],
    ["/en/", "en"],
    ["/de/crafts", null],
    ["/", null],
    ["/french", null],
  ])("of %s is %s", (pathname, language) => expect(languageIn(pathname)).toBe(language))

  it("changes while the page and its query stay", () => {
    const page = { pathname: "/fr/crafts", search: "?craft=cer-plate&offset=24" }
    expect(inLanguage("ar", page)).toBe("/ar/crafts?craft=cer-plate&offset=24")
    expect(inLanguage("en", { pathname: "/fr", search: "" })).toBe("/en")
  })

  it("of an address outside every language leads home", () => {
    expect(inLanguage("ar", { pathname: "/nowhere/else", search: "" })).toBe("/ar")
  })
})
