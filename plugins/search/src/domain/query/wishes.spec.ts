import { describe, expect, it } from "vitest"
import { NO_WISHES, readWishes } from "./wishes"

describe("wishes", () => {
  it.each([
    ["tapis moins de 2000 dh", "tapis", { price_max: 200_000 }],
    ["rug under 2000 mad", "rug", { price_max: 200_000 }],
    ["سجاد أقل من ٢٠٠٠ درهم", "سجاد", { price_max: 200_000 }],
    ["zerbiya 9al mn 2000 dh", "zerbiya", { price_max: 200_000 }],
    ["sac entre 300 et 500 dh", "sac", { price_min: 30_000, price_max: 50_000 }],
    ["vase plus de 1000 dirhams", "vase", { price_min: 100_000 }],
    ["bougie 49,50 dh", "bougie", { price_max: 4950 }],
    ["tapis sur commande", "tapis", { made_to_order: true }],
    ["زربية حسب الطلب", "زربيه", { made_to_order: true }],
    ["zerbiya 3la 9yass", "zerbiya", { made_to_order: true }],
    ["baskets in stock", "baskets", { in_stock: true }],
    ["tapis de coopératives féminines", "tapis de", { women_led: true }],
  ])("%s", (text, rest, wishes) => {
    expect(readWishes(text)).toEqual({ rest, wishes: { ...NO_WISHES, ...wishes } })
  })

  it.each(["plat 40 cm", "huile 5 l", "tapis moins de 200 cm", "mandat", "maximilien", "tapis"])("%s says none", (text) => {
    expect(readWishes(text)).toEqual({ rest: text, wishes: NO_WISHES })
  })
})
