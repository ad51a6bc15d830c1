import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inTurns, pageByScore, type Standing } from "./order"

const standings = fc.array(
  fc.record({ vendor: fc.constantFrom("ayadi", "najmat", "atlas", "doum"), gone: fc.boolean(), score: fc.constantFrom(0.2, 0.5, 0.9) }),
  { maxLength: 40 },
)
const standingOf =
  (crafts: readonly { vendor: string; gone: boolean }[]) =>
  (place: number): Standing => ({
    vendor: (crafts[place] as { vendor: string }).vendor,
    gone: (crafts[place] as { gone: boolean }).gone,
    newest: place,
  })
const placesOf = (crafts: readonly unknown[]) => crafts.map((_, place) => place)

describe("turns among equals", () => {
  it("gives no vendor more than its share of a page while another has pieces", () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 1, max: 24 }), (crafts, size) => {
        const places = placesOf(crafts).filter((place) => !crafts[place]?.gone)
        const page = inTurns(places, standingOf(crafts)).slice(0, size)
        const count = (vendor: string, of: readonly number[]) => of.filter((place) => crafts[place]?.vendor === vendor).length
        const vendors = [...new Set(places.map((place) => crafts[place]?.vendor as string))]
        for (const vendor of vendors) {
          const waiting = vendors.filter((other) => count(other, places) > count(other, page))
          for (const other of waiting) expect(count(vendor, page) - count(other, page)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it("puts what is gone last, and loses nothing", () => {
    fc.assert(
      fc.property(standings, (crafts) => {
        const order = inTurns(placesOf(crafts), standingOf(crafts))
        expect([...order].sort((a, b) => a - b)).toEqual(placesOf(crafts))
        const gone = order.map((place) => crafts[place]?.gone as boolean)
        expect(gone).toEqual([...gone].sort((a, b) => Number(a) - Number(b)))
      }),
    )
  })
})

describe("pages by score", () => {
  it("show each piece once, the better before the worse, whatever the size of a page", () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 1, max: 7 }), (crafts, limit) => {
        const score = (place: number) => crafts[place]?.score as number
        const pages: number[] = []
        for (let offset = 0; offset < crafts.length; offset += limit) {
          pages.push(...pageByScore(placesOf(crafts), { score, standing: standingOf(crafts), offset, limit }))
        }
        expect([...pages].sort((a, b) => a - b)).toEqual(placesOf(crafts))
        const scores = pages.map(score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
    )
  })
})
