import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { highlight } from "./highlight"

const marked = (text: string, q: string) => highlight(text, q).map(([from, to]) => text.slice(from, to))

describe("highlight", () => {
  it.each([
    ["Assiettes brodées à la main", "assiette brode", ["Assiettes", "brodées"]],
    ["Tapis Beni Ouarain", "ouar", ["Ouar"]],
    ["Épée d'œuvre", "oeu", ["œu"]],
    ["شَبّاكيّة بالعسل", "شباكية", ["شَبّاكيّة"]],
    ["شَبّاكيّة", "شبا", ["شَبّا"]],
    ["قفطان العروس", "caftan", ["قفطان"]],
    ["Théière", "bouilloire", []],
    ["بلغة فاسية", "والبلغة", ["بلغة"]],
    ["مجمار بالعقاد", "العقاد", ["بالعقاد"]],
    ["أطباق وزرابي للبيت", "زربية", ["وزرابي"]],
    ["Berbere carpet in red wool", "tapis rouge", ["carpet", "red"]],
    ["Tapis de Tounfite", "carpet", ["Tapis"]],
    ["زربية حمراء", "tapis rouge", ["زربية", "حمراء"]],
    ["Plat de Fès", "plat de", ["Plat"]],
    ["Plat de Fès", "de", ["de"]],
    ["Baskets & <b>jars</b>", "basket <script>", ["Baskets"]],
    ["<script>alert('tapis')</script>", "tapis", ["tapis"]],
  ])("marks in %s what %s asks", (text, q, expected) => {
    expect(marked(text, q)).toEqual(expected)
  })

  it("marks only what is there, in order, and nothing twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, q) => {
        const places = highlight(text, q).flat()
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const place of places) expect(place).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
