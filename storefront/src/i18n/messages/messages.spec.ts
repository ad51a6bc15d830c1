import { LANGUAGES } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { MESSAGES } from "./index.js"

const counts = [1, 2, 3, 7, 10, 11, 20, 100]

describe.each(LANGUAGES)("the messages in %s", (language) => {
  const m = MESSAGES[language]

  it("leave no number open", () => {
    const counted = [
      m.nav.in_basket,
      m.to_order,
      m.promise.made,
      m.basket.title,
      m.basket.deliveries,
      m.shops.lead,
      m.order.lead,
      m.checkout.agree,
      m.checkout.errors,
      m.checkout.error.phone_short,
      m.craft.in_shop,
      m.crafts.next,
      m.crafts.previous,
    ]
    for (const say of counted) for (const n of counts) expect(say(n)).not.toMatch(/#|undefined|null|NaN/)
    for (const n of counts) expect(m.crafts.count(n, n) + m.members(n, n) + m.promise.leaves("Fès", n)).not.toMatch(/#|undefined/)
  })

  it("use Latin digits", () => {
    expect(JSON.stringify(m) + counts.map((n) => m.to_order(n)).join()).not.toMatch(/[٠-٩۰-۹]/)
  })
})

describe("grammar", () => {
  it("keeps French signs with the word before them", () => {
    expect(JSON.stringify(MESSAGES.fr)).not.toMatch(/ [?!;:»]|« /)
  })

  it("elides in French", () => {
    expect(MESSAGES.fr.promise.leaves("Fès", 2)).toBe("Part de Fès sous 2 jours")
    expect(MESSAGES.fr.promise.leaves("Agourai", 1)).toBe("Part d’Agourai demain")
    expect(MESSAGES.fr.shop.province("El Hajeb")).toBe("province d’El Hajeb")
  })

  it("counts in Arabic as Arabic does", () => {
    const { ar } = MESSAGES
    expect([1, 2, 3, 11].map((n) => ar.basket.title(n))).toEqual([
      "سلتك: ورشة واحدة، طرد واحد",
      "سلتك: ورشتان، طردان",
      "سلتك: ثلاث ورشات، ثلاثة طرود",
      "سلتك: 11 ورشة، 11 طردا",
    ])
    expect([2, 5, 40].map((n) => ar.promise.leaves("فاس", n))).toEqual([
      "ينطلق من فاس خلال يومين",
      "ينطلق من فاس خلال 5 أيام",
      "ينطلق من فاس خلال 40 يوما",
    ])
  })
})
