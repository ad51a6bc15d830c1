import { createHash } from "node:crypto"
import { brotliCompressSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { drawings, families, type Variant } from "./families.js"
import { illustrate } from "./index.js"

const variants = [...drawings.keys()] as Variant[]
const draw = (variant: Variant, sku = "SPEC-01", name = "", craft = "") => illustrate({ sku, craft, name, variant })

describe.each(variants)("%s", (variant) => {
  const drawing = draw(variant)

  it("is the same for the same SKU", () => expect(draw(variant)).toBe(drawing))

  it("is well-formed and complete", () => {
    for (const sku of ["SPEC-01", "SPEC-02", "SPEC-03"]) {
      expect(complaintsOf(draw(variant, sku))).toEqual([])
      expect(draw(variant, sku)).not.toMatch(/NaN|undefined|Infinity|null|\[object/)
    }
  })

  it("writes nothing, runs nothing, fetches nothing and filters nothing", () => {
    expect(drawing).not.toMatch(/<(text|tspan|script|style|image|use|a|foreignObject|filter)\b|\bon\w+=|href=/)
    expect(drawing.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|data:/)
  })

  it("prefixes its ids, uses each once, and refers to no other", () => {
    const ids = idsOf(drawing)
    const prefix = ids[0]!.slice(0, -1)
    expect(prefix).toMatch(/^i[0-9a-z]+$/)
    expect(ids.every((id) => id.startsWith(prefix))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(referencesOf(drawing).filter((id) => !ids.includes(id))).toEqual([])
  })

  it("shares a page with another drawing of its kind", () => {
    const other = new Set(idsOf(draw(variant, "SPEC-02")))
    expect(idsOf(drawing).filter((id) => other.has(id))).toEqual([])
  })

  it("stays small enough for a slow network", () => {
    for (const sku of ["SPEC-01", "SPEC-02", "SPEC-03"]) {
      expect(draw(variant, sku).length).toBeLessThan(48 * 1024)
      expect(brotliCompressSync(draw(variant, sku)).length).toBeLessThan(11 * 1024)
    }
  })
})

it.each(["<svg><g></svg>", "<svg>words</svg>", '<svg a="1" a="2"/>', "<svg a=1/>", '<svg a="<"/>', "<svg/>&"])(
  "finds fault with %s",
  (drawing) => expect(complaintsOf(drawing)).not.toEqual([]),
)

describe("illustrate", () => {
  it("takes the craft's own drawing when none is named", () => {
    expect(illustrate({ sku: "S", craft: "cer-bowl" })).toBe(draw("pottery.bowl", "S", "", "cer-bowl"))
  })

  it("wraps an unknown craft", () => {
    expect(illustrate({ sku: "S", craft: "submarine" })).toBe(draw("parcel.tied", "S", "", "submarine"))
  })

  it("varies with the SKU", () => {
    const skus = Array.from({ length: 30 }, (_, i) => `S-${i}`)
    const pictures = skus.map((sku) => draw("rugs.hanbel", sku).replaceAll(idsOf(draw("rugs.hanbel", sku))[0]!.slice(0, -1), "i"))
    expect(new Set(pictures).size).toBe(skus.length)
  })

  it("lets no input into the document", () => {
    const hostile = '"/><script>alert(1)</script>&'
    const drawing = illustrate({ sku: hostile, craft: hostile, name: hostile })
    expect(drawing).not.toContain("alert")
    expect(complaintsOf(drawing)).toEqual([])
  })

  it("refuses a variant that nobody draws, by its name", () => {
    expect(() => draw("rugs.flying" as Variant)).toThrow(new RangeError("no drawing is called rugs.flying"))
  })

  it.each([
    ["dyeing.skeins", "Écheveau de laine, bain de garance", "#a5342b"],
    ["textile.fassi", "Nappe brodée, point vert", "#1e6b52"],
    ["textile.scarf", "Écharpe indigo", "#2a4484"],
    ["basketry.tote", "Sac en doum et cuir", "#8a5530"],
  ] as const)("%s takes its colour from the name", (variant, name, colour) => {
    for (const sku of ["S-1", "S-2", "S-3"]) expect(draw(variant, sku, name)).toContain(colour)
  })
})

/**
 * One digest for all the drawings of a family. A change here changes pictures that are already in shops and on paper: look at them before
 * you take the new digest.
 */
const DIGESTS: Record<keyof typeof families, string> = {
  art: "6fce7c762a7d3d81af2735e80f2dcba781e9bdc1cf22c894fc963aa19554751f",
  basketry: "ac526561e678fb3ff0a76d781ce942dfc209f47a91c105d161ce17d7ab2f47bf",
  dyeing: "c4c727dc712f2f27af75429dc4a292205372f46e4c87994417057a871e9a6c13",
  food: "9d561cc9f4748e442deba18d9de110418a3d404593c259d6318085a5f308c417",
  leather: "faee8ed4288a88c7b76b849a4af94a2e80ed5671420ed82f6e30fc57b57fef4d",
  metal: "a80b4274217b874c0f401293141441182e3d45c720dc4b73a69c5582933095a5",
  parcel: "8a417de4645f9b2458f9a2d2e844a029f2ca4122f37e2e8b286f356bc8686404",
  pottery: "21379733567b89bc4ffa58db184fe4fbefac8d2894218d583d5a41c10a50f8f8",
  rifPottery: "1f1895b559b06ccf83dc166ddd96e443b8df802894b2cc6d8be1370810b89f75",
  rugs: "adce93b96d17187cb3f4c60f83f26e28a964930571eee2ccba4fb0eee6c93cf9",
  textile: "e7b9bdcca910abd65bc9705696e4de41fa2d889d34bf2154c745a2d5bd2ec193",
  wood: "9d5b21bdd6447131585d6b58052e1e0a13c5c68dd7c63fc01524a3533677fba3",
  zellige: "84114ba1637a0d0d75ee5d4a6309cb876fe30868a1a8d3c73992b347e8567f18",
}

describe("the drawings already in use stay as they are", () => {
  it.each(Object.keys(families) as (keyof typeof families)[])("%s", (family) => {
    const all = Object.keys(families[family]).map((variant) => draw(`${family}.${variant}` as Variant, "GOLDEN-1"))
    expect(createHash("sha256").update(all.join("\n")).digest("hex")).toBe(DIGESTS[family])
  })
})

const idsOf = (drawing: string) => [...drawing.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!)

const referencesOf = (drawing: string) => [...drawing.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!)

/** What keeps a text from being well-formed XML, as far as drawings use it: elements and quoted attributes, no text between tags. */
function complaintsOf(drawing: string): string[] {
  const complaints: string[] = []
  const open: string[] = []
  let end = 0
  for (const tag of drawing.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g)) {
    const [text, closing, name, attributes, empty] = tag as unknown as [string, string, string, string, string]
    if (tag.index !== end) complaints.push(`not a tag: ${drawing.slice(end, tag.index).slice(0, 80)}`)
    end = tag.index + text.length
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map(([, attribute]) => attribute)
    if (new Set(names).size !== names.length) complaints.push(`an attribute twice: ${text}`)
    if (closing && open.pop() !== name) complaints.push(`closes what is not open: ${text}`)
    if (!closing && !empty) open.push(name)
  }
  if (end !== drawing.length) complaints.push(`not a tag: ${drawing.slice(end, end + 80)}`)
  if (open.length > 0) complaints.push(`left open: ${open.join(" ")}`)
  return complaints
}
