import { FACETS } from "@tawiza/contract"
import { facetValues, priceOf } from "@tawiza/search/domain/facets"
import type { SearchEngine } from "@tawiza/search/engine/engine"
import { type CraftDocument, womenLed } from "@tawiza/vendor/domain/craft-document"
import type { CraftQuery } from "@tawiza/vendor/domain/craft-query"
import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { demoCrafts } from "../support/demo-crafts.ts"
import { aQuery } from "../support/search.ts"

const RESTING = "taz-01"

/** What every engine promises. `open` gives an empty one. */
export function searchEngineContract(name: string, open: () => Promise<SearchEngine>): void {
  describe(`${name} keeps the contract of a search engine`, () => {
    /** One shop rests. */
    const crafts = demoCrafts().map((craft) => (craft.shop.id === RESTING ? { ...craft, shop: { ...craft.shop, open: false } } : craft))
    const shown = crafts.filter(({ shop }) => shop.open)
    let engine: SearchEngine
    const ids = async (query: CraftQuery) => (await engine.search(query)).hits.map(({ id }) => id)
    const fill = (documents: readonly CraftDocument[], version = 1) => documents.map((document) => ({ id: document.id, version, document }))

    beforeAll(async () => {
      engine = await open()
      await engine.replace(fill(crafts))
    })

    it("filters, counts and pages as counting one by one does", async () => {
      const some = (values: readonly string[]) => fc.subarray([...new Set(values)], { maxLength: 2 })
      const query = fc.record({
        choices: fc.record(
          Object.fromEntries(FACETS.map((facet) => [facet, some(crafts.flatMap((craft) => [...facetValues(facet, craft)]))])),
        ),
        price_min: fc.option(fc.constantFrom(5000, 20_000), { nil: null, freq: 1 }),
        price_max: fc.option(fc.constantFrom(30_000, 200_000), { nil: null, freq: 1 }),
        in_stock: fc.boolean(),
        made_to_order: fc.boolean(),
        women_led: fc.boolean(),
      })
      await fc.assert(
        fc.asyncProperty(query, async (over) => {
          const asked = aQuery({ ...over, limit: 200 })
          const result = await engine.search(asked)
          // Whoever asks for a shop is shown what rests, also in the counts beside it.
          const there = asked.choices.vendor.length > 0 ? crafts : shown
          const passing = there.filter((craft) => passes(asked, craft))
          expect(result.count).toBe(passing.length)
          expect(result.hits.map(({ id }) => id).sort()).toEqual(passing.map(({ id }) => id).sort())
          for (const facet of FACETS) {
            const others = there.filter((craft) => passes({ ...asked, choices: { ...asked.choices, [facet]: [] } }, craft))
            const counts = new Map(asked.choices[facet].map((value) => [value, 0]))
            for (const craft of others) for (const value of facetValues(facet, craft)) counts.set(value, (counts.get(value) ?? 0) + 1)
            expect(Object.fromEntries(result.facets[facet]), facet).toEqual(Object.fromEntries(counts))
          }
          const anyPrice = there.filter((craft) => passes({ ...asked, price_min: null, price_max: null }, craft)).map(priceOf)
          expect(result.price).toEqual({ min_minor: anyPrice.length ? Math.min(...anyPrice) : 0, max_minor: Math.max(0, ...anyPrice) })
        }),
        { numRuns: 60 },
      )
    })

    it.each(["relevance", "newest", "price", "-price"] as const)("pages to the end by %s without doubles", async (sort) => {
      const pages: string[] = []
      for (let offset = 0; offset < crafts.length + 20; offset += 20) pages.push(...(await ids(aQuery({ sort, offset }))))
      expect([...pages].sort()).toEqual(shown.map(({ id }) => id).sort())
    })

    it("shows the pieces of a shop that rests only to whoever asks for that shop", async () => {
      expect((await engine.search(aQuery({ limit: 200 }))).count).toBe(shown.length)
      const resting = crafts.filter(({ shop }) => !shop.open)
      const { count } = await engine.search(aQuery({ choices: { vendor: [resting[0]?.shop.handle as string] } }))
      expect([count, resting.length > 0]).toEqual([resting.length, true])
    })

    it("sorts by price both ways", async () => {
      const prices = async (sort: "price" | "-price") => (await engine.search(aQuery({ sort, limit: 200 }))).hits.map(priceOf)
      const rising = await prices("price")
      expect(rising).toEqual([...rising].sort((a, b) => a - b))
      expect(await prices("-price")).toEqual([...rising].reverse())
    })

    it.each([
      ["a misspelled word", "tapiz", "tapis"],
      ["exchanged letters", "cruhce", "cruche"],
      ["the beginning of the last word", "babouc", "babouche"],
      ["Darija for French", "zerbiya", "tapis"],
      ["French for Arabic", "tapis", "زربية"],
      ["Amazigh", "ⵜⴰⵣⵔⴱⵉⵜ", "tapis"],
      ["the chat alphabet", "7enna", "henné"],
      ["vowel signs", "شَبّاكيّة", "chebakia"],
      ["marks of direction", "\u200fحناء\u200e", "henné"],
      ["what is said of everything", "tapis marocain artisanal", "tapis"],
    ])("finds %s: %s is %s", async (_, asked, meant) => {
      const [first] = await ids(aQuery({ q: meant }))
      const crafts = (await engine.search(aQuery({ q: asked }))).hits
      const leaf = (await engine.search(aQuery({ q: meant }))).hits[0]?.path.at(-2)
      expect(first).toBeDefined()
      expect(crafts[0]?.path.at(-2)).toBe(leaf)
    })

    it("takes the beginning of a word only at the end of the query", async () => {
      expect(await ids(aQuery({ q: "babou jaunes" }))).not.toEqual(await ids(aQuery({ q: "jaunes babou" })))
    })

    it("reads ten words, and none after them", async () => {
      // Half of the words must be met: a fifth plate among ten lets plates in.
      const nine = `${"tapis ".repeat(5)}${"plat ".repeat(4)}`
      const found = await ids(aQuery({ q: `${nine}cuir` }))
      expect(found.length).toBeGreaterThan(0)
      expect(await ids(aQuery({ q: `${nine}cuir plat` }))).toEqual(found)
      expect(await ids(aQuery({ q: `${nine}plat` }))).not.toEqual(found)
    })

    it("never takes two letters for a misspelling", async () => {
      expect((await engine.search(aQuery({ q: "xq" }))).count).toBe(0)
    })

    it.each([
      ["ten thousand letters", "tapis ".repeat(1700)],
      ["quotes and operators", `") OR vendor_id != "x" --`],
      ["a filter", `craft = "tapis" AND price_minor < 0`],
      ["regular expressions", "(.*)+$ [a-z]{1,99} \\u0000"],
      ["only marks", "\u202e\u200f\u0640"],
      ["emoji", "🧿🧿🧿"],
      ["lone surrogates", "\ud800"],
    ])("survives %s", async (_, q) => {
      const { hits } = await engine.search(aQuery({ q }))
      expect(hits.length).toBeLessThanOrEqual(20)
    })

    it("finds each piece by its own name, in every language", async () => {
      const names = shown.flatMap(({ id, title }) => Object.values(title).map((name) => ({ id, name })))
      const lost: string[] = []
      for (const { id, name } of names) if (!(await ids(aQuery({ q: name, limit: 100 }))).includes(id)) lost.push(name)
      expect(lost).toEqual([])
    })

    it("takes values of filters for values, whatever they say", async () => {
      for (const value of [`MA-FES" OR province != "x`, "'; drop table search.document; --", "MA-FES, MA-MEK", "*"]) {
        expect(await ids(aQuery({ choices: { province: [value] } }))).toEqual([])
      }
    })

    it("lets vendors take turns among pieces that match equally", async () => {
      const { hits } = await engine.search(aQuery({ limit: 20 }))
      const counts = [...Map.groupBy(hits, ({ shop }) => shop.id).values()].map((pieces) => pieces.length)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    })

    it("says why a piece is where it is", async () => {
      const { hits, reasons } = await engine.search(aQuery({ q: "théière" }))
      expect(reasons.get(hits[0]?.id as string)).toMatchObject({ reasons: [{ word: "théière" }] })
    })

    it("offers what was meant, and the nearest craft where there is nothing", async () => {
      expect((await engine.search(aQuery({ q: "tapiz" }))).did_you_mean).toBe("tapis")
      const nothing = await engine.search(aQuery({ q: "couscous d'orge belboula" }))
      expect(nothing).toMatchObject(nothing.count === 0 ? { nearest: expect.any(String) } : { nearest: null })
      expect((await engine.search(aQuery({ q: "zzyzx" }))).nearest).toBeNull()
    })

    it("suggests crafts, vendors and places as somebody types", async () => {
      const kinds = async (q: string) => (await engine.suggest(q, "fr", 8)).map(({ kind, name }) => `${kind} ${name}`)
      expect(await kinds("zerb")).toContain("craft Tapis")
      expect(await kinds("najmat")).toContain("vendor Coopérative Najmat Wad Jouaher")
      expect(await kinds("sefr")).toContain("place Sefrou")
      expect((await engine.suggest("theiere", "ar", 8))[0]?.name).toBe("براد")
      expect(await kinds("")).toEqual([])
    })

    describe("writing", () => {
      const plate = crafts[0] as CraftDocument
      const named = (fr: string): CraftDocument => ({ ...plate, id: "W-1", title: { fr } })

      it("lets no older write replace a newer one, nor bring back what is gone", async () => {
        const writer = await open()
        await writer.write([{ id: "W-1", version: 7, document: named("Septième") }])
        await writer.write([{ id: "W-1", version: 5, document: named("Cinquième") }])
        expect((await writer.search(aQuery())).hits.map(({ title }) => title.fr)).toEqual(["Septième"])
        await writer.write([{ id: "W-1", version: 9, document: null }])
        await writer.write([{ id: "W-1", version: 8, document: named("Huitième") }])
        expect((await writer.search(aQuery())).count).toBe(0)
        await writer.write([{ id: "W-1", version: 10, document: named("Dixième") }])
        expect([...(await writer.versions())]).toEqual([["W-1", 10]])
      })

      it("answers from the old or from the new while all is replaced, never from between", async () => {
        const writer = await open()
        await writer.replace(fill(shown, 1))
        const half = shown.slice(0, 60)
        const replacing = writer.replace(fill(half, 2))
        const counts = new Set<number>()
        let done = false
        void replacing.then(() => {
          done = true
        })
        while (!done) counts.add((await Promise.all([writer.search(aQuery()), new Promise((next) => setImmediate(next))]))[0].count)
        await replacing
        counts.add((await writer.search(aQuery())).count)
        expect([...counts].filter((count) => count !== shown.length && count !== half.length)).toEqual([])
        expect((await writer.search(aQuery())).count).toBe(half.length)
      })

      it("is the same in the end, in whatever order random writes come", async () => {
        const write = fc.record({ id: fc.constantFrom("W-1", "W-2", "W-3"), version: fc.integer({ min: 1, max: 30 }), gone: fc.boolean() })
        await fc.assert(
          fc.asyncProperty(fc.uniqueArray(write, { selector: ({ id, version }) => `${id} ${version}`, maxLength: 40 }), async (writes) => {
            const writer = await open()
            for (const { id, version, gone } of writes) {
              await writer.write([{ id, version, document: gone ? null : { ...plate, id, title: { fr: `v${version}` } } }])
            }
            const last = [...Map.groupBy(writes, ({ id }) => id).values()].map((all) =>
              all.reduce((a, b) => (a.version > b.version ? a : b)),
            )
            const expected = last.filter(({ gone }) => !gone).map(({ id, version }) => [id, version])
            expect([...(await writer.versions())].sort()).toEqual(expected.sort())
          }),
          { numRuns: 25 },
        )
      })
    })
  })
}

function passes(query: CraftQuery, craft: CraftDocument): boolean {
  const { choices, price_min, price_max, in_stock, made_to_order, women_led } = query
  return (
    FACETS.every((facet) => choices[facet].length === 0 || choices[facet].some((value) => facetValues(facet, craft).includes(value))) &&
    ((!in_stock && !made_to_order) || (in_stock && craft.in_stock) || (made_to_order && craft.made_to_order)) &&
    (!women_led || womenLed(craft.shop)) &&
    priceOf(craft) >= (price_min ?? 0) &&
    priceOf(craft) <= (price_max ?? Number.POSITIVE_INFINITY)
  )
}
