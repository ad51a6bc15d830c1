import { FACETS, type Facet } from "@tawiza/contract"
import { type CraftDocument, womenLed } from "@tawiza/vendor/domain/craft-document"
import type { CraftQuery } from "@tawiza/vendor/domain/craft-query"

/** The values of a craft that a facet counts. A craft counts for everything above it in the tree. */
export function facetValues(facet: Facet, document: CraftDocument): readonly string[] {
  switch (facet) {
    case "craft":
      return document.path
    case "material":
      return document.materials
    case "technique":
      return document.techniques
    case "province":
      return [document.shop.province]
    case "vendor":
      return [document.shop.handle]
    case "label":
      return document.labels
  }
}

export const priceOf = ({ variants }: CraftDocument): number => variants[0].price_minor

/** Facet values as numbers, so that counting them is cheap. */
class Codes {
  readonly names: string[] = []
  private readonly codes = new Map<string, number>()

  of(value: string): number {
    const known = this.codes.get(value)
    if (known !== undefined) return known
    this.codes.set(value, this.names.length)
    return this.names.push(value) - 1
  }

  known(value: string): number | undefined {
    return this.codes.get(value)
  }
}

/** What filters and counts read of a craft. */
export interface Coded {
  /** Of a shop that is open; one that rests shows its pieces only to whoever asks for it. */
  open: boolean
  values: readonly (readonly number[])[]
  in_stock: boolean
  made_to_order: boolean
  women_led: boolean
  price: number
}

export interface Counts {
  facets: Record<Facet, Map<string, number>>
  in_stock: number
  made_to_order: number
  women_led: number
  price: { min_minor: number; max_minor: number }
}

const AVAILABILITY = FACETS.length
const WOMEN_LED = FACETS.length + 1
const PRICE = FACETS.length + 2
const SEVERAL = -2
const NONE = -1

/** Codes of all facet values seen, and the counting of them. */
export class FacetCounter {
  private readonly codes = FACETS.map(() => new Codes())

  code(document: CraftDocument): Coded {
    return {
      values: FACETS.map((facet, i) => facetValues(facet, document).map((value) => (this.codes[i] as Codes).of(value))),
      open: document.shop.open,
      in_stock: document.in_stock,
      made_to_order: document.made_to_order,
      women_led: womenLed(document.shop),
      price: priceOf(document),
    }
  }

  /**
   * One pass: what passes every filter is a hit; what fails exactly one still counts for that filter's own facet (disjunctive counts).
   * @returns the places of the hits, in the order given, and the counts
   */
  filter(query: CraftQuery, places: Iterable<number>, coded: (place: number) => Coded): { hits: number[]; counts: Counts } {
    const fails = this.filters(query)
    const resting = query.choices.vendor.length > 0
    const tally = FACETS.map((_, i) => new Uint32Array((this.codes[i] as Codes).names.length))
    const counts = { in_stock: 0, made_to_order: 0, women_led: 0 }
    let [min_minor, max_minor] = [Number.POSITIVE_INFINITY, 0]
    const hits: number[] = []
    for (const place of places) {
      const craft = coded(place)
      if (!craft.open && !resting) continue
      const failed = fails(craft)
      if (failed === SEVERAL) continue
      if (failed === NONE) hits.push(place)
      for (let facet = 0; facet < FACETS.length; facet += 1) {
        if (failed !== NONE && failed !== facet) continue
        const row = tally[facet] as Uint32Array
        for (const value of craft.values[facet] as readonly number[]) row[value] = (row[value] as number) + 1
      }
      if (failed === NONE || failed === AVAILABILITY) {
        if (craft.in_stock) counts.in_stock += 1
        if (craft.made_to_order) counts.made_to_order += 1
      }
      if ((failed === NONE || failed === WOMEN_LED) && craft.women_led) counts.women_led += 1
      if (failed === NONE || failed === PRICE) {
        min_minor = Math.min(min_minor, craft.price)
        max_minor = Math.max(max_minor, craft.price)
      }
    }
    const price = { min_minor: Number.isFinite(min_minor) ? min_minor : 0, max_minor }
    return { hits, counts: { ...counts, price, facets: this.named(tally, query) } }
  }

  /** A chosen value is there even with none, so that it can be taken back. */
  private named(tally: readonly Uint32Array[], { choices }: CraftQuery): Counts["facets"] {
    const entries = FACETS.map((facet, i) => {
      const counts = new Map(choices[facet].map((value) => [value, 0]))
      const { names } = this.codes[i] as Codes
      ;(tally[i] as Uint32Array).forEach((count, code) => {
        if (count > 0) counts.set(names[code] as string, count)
      })
      return [facet, counts]
    })
    return Object.fromEntries(entries) as Counts["facets"]
  }

  /** Which filter a craft fails: its number, none, or several. Several choices of one facet mean or. */
  private filters(query: CraftQuery): (craft: Coded) => number {
    const chosen = FACETS.flatMap((facet, i) => {
      if (query.choices[facet].length === 0) return []
      const codes = query.choices[facet].flatMap((value) => (this.codes[i] as Codes).known(value) ?? [])
      return [{ facet: i, codes: new Set(codes) }]
    })
    const [min, max] = [query.price_min ?? 0, query.price_max ?? Number.POSITIVE_INFINITY]
    return (craft) => {
      let failed = NONE
      const fail = (filter: number) => {
        failed = failed === NONE ? filter : SEVERAL
      }
      for (const { facet, codes } of chosen) if (!(craft.values[facet] as readonly number[]).some((value) => codes.has(value))) fail(facet)
      if (
        (query.in_stock || query.made_to_order) &&
        !((query.in_stock && craft.in_stock) || (query.made_to_order && craft.made_to_order))
      ) {
        fail(AVAILABILITY)
      }
      if (query.women_led && !craft.women_led) fail(WOMEN_LED)
      if (craft.price < min || craft.price > max) fail(PRICE)
      return failed
    }
  }
}
