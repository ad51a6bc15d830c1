import type { ProductBody, VendorProduct } from "@tawiza/contract"
import { describe, expect, it } from "vitest"
import { aProduct } from "./example.js"
import { destinationOf } from "./review.js"

const RUG = aProduct({ handle: "tapis" })

describe("where an edit of a piece goes", () => {
  it.each([
    [{ care: { fr: "À sec" } }, "live"],
    [{ weight_g: 4200 }, "live"],
    [{ makers: [{ name: "Fadma", consent: true }] }, "live"],
    [{ pictures: [...RUG.content.pictures].reverse() }, "live"],
    [{ variants: [{ values: [], price_minor: 110_000, stock: 2 }] }, "live"],
    [{ variants: [{ values: [], price_minor: 120_001, stock: 2 }] }, "chamber"],
    [{ variants: [{ values: [], price_minor: null, stock: 2 }] }, "chamber"],
    [{ pictures: [{ path: "/media/c/800.webp", alt: {} }] }, "chamber"],
    [{ description: { ar: "صوف" } }, "chamber"],
    [{ title: RUG.content.title, weight_g: 9 }, "live"],
    [{ title: { ar: "زربية", fr: "Tapis" }, care: { fr: "" } }, "nothing"],
    [{ materials: ["silk"], weight_g: 9 }, "chamber"],
  ] as [ProductBody, string][])("%j: %s", (body, destination) => expect(destinationOf(RUG, body)).toBe(destination))

  it("is told against what stands in the shop, not against what waits", () => {
    const waiting: VendorProduct = { ...RUG, live: RUG.content, content: { ...RUG.content, materials: ["silk"] } }
    expect(destinationOf(waiting, { materials: ["silk"] })).toBe("chamber")
    expect(destinationOf(waiting, { materials: ["wool"] })).toBe("nothing")
  })

  it("is the draft as long as the chamber has not seen the piece", () => {
    expect(destinationOf(aProduct(), { materials: ["silk"] })).toBe("kept")
  })
})
