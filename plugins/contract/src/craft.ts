import type { DeliveryPromise } from "./consignment.js"
import type { ProductOption, ProductSize } from "./product.js"
import type { ShopState, VendorCard, VendorKind } from "./vendor.js"

/** What a card, a list and a facet need of a product, in the asked language. Amounts are minor units. */
export interface CraftCard {
  /** Medusa product id. */
  id: string
  handle: string
  title: string
  /** Path of the picture's original below the media route, or null. See `mediaUrl`. */
  thumbnail: string | null
  price: { amount_minor: number; currency_code: string }
  /** Of the default variant. */
  variant_id: string
  sku: string
  in_stock: boolean
  made_to_order: boolean
  /** Working days until it leaves the workshop. */
  lead_time_days: number
  craft: { slug: string; name: string }
  province: { iso: string; name: string }
  vendor: { id: string; handle: string; name: string; kind: VendorKind; commune: string; seal_id: string }
}

export interface FacetValue {
  value: string
  name: string
  count: number
  /** For `craft`: the slug of the parent, absent at the top. */
  parent?: string
}

export const FACETS = ["craft", "material", "technique", "province", "vendor", "label"] as const
export type Facet = (typeof FACETS)[number]

/** A craft in a list that was searched. */
export interface CraftHit extends CraftCard {
  /** Where the title shows what was asked: from the first letter to after the last, in order. */
  marks: (readonly [from: number, to: number])[]
}

/** `GET /store/crafts`. Counts of a facet ignore that facet's own choice (disjunctive). */
export interface CraftList {
  hits: CraftHit[]
  count: number
  offset: number
  limit: number
  facets: Record<Facet, FacetValue[]> & {
    in_stock: number
    made_to_order: number
    women_led: number
    price: { min_minor: number; max_minor: number }
  }
  /** The query as it was probably meant, where a word of it is unknown and another is near. */
  did_you_mean: string | null
  /** When nothing is found: the nearest craft that has pieces. */
  nearest: { slug: string; name: string } | null
  /** With `explain`: why each hit is where it is, by its id. */
  explanations?: Record<string, CraftExplanation>
}

/** How a word of a query is met: as it is written, by what it means, as a part of a name, by its sound, its beginning, or misspelled. */
export type CraftMatch = "word" | "concept" | "part" | "sound" | "prefix" | "typo"

/** Where: its name; its craft, and what stands above that, near and far; its maker, place, stuff and use; what its name or description says. */
export type CraftField = "title" | "leaf" | "kin" | "branch" | "maker" | "place" | "made" | "use" | "mention" | "text"

/** A word of the query, how and in which field it was met, and what that gave. */
export interface CraftReason {
  word: string
  how: CraftMatch
  field: CraftField
  value: number
}

/** Why a hit is where it is. One without reasons is of the same craft as the best, or meets what the query wishes besides its words. */
export interface CraftExplanation {
  score: number
  reasons: CraftReason[]
}

export const SUGGESTION_KINDS = ["craft", "vendor", "place"] as const

/** `GET /store/crafts/suggest`: what somebody may mean who is still typing. */
export interface CraftSuggestion {
  kind: (typeof SUGGESTION_KINDS)[number]
  /** The value of the filter it stands for: `craft`, `vendor` or `province`. */
  value: string
  name: string
  /** Where the name shows what was typed: from the first letter to after the last, in order. */
  marks: (readonly [from: number, to: number])[]
  /** Pieces behind it. */
  count: number
}

export const CRAFT_SORTS = ["relevance", "newest", "price", "-price"] as const
export type CraftSort = (typeof CRAFT_SORTS)[number]

/** `GET /store/crafts/:handle`. */
export interface CraftPage extends CraftCard {
  description: string
  /** How to look after it; empty where nobody wrote it. */
  care: string
  /** The first is the thumbnail. `alt` is empty where nobody wrote it: its title stands for it then. */
  pictures: { path: string; alt: string }[]
  materials: { slug: string; name: string }[]
  techniques: { slug: string; name: string }[]
  labels_held: { slug: string; name: string }[]
  /** From the top of the taxonomy down to the craft. */
  path: { slug: string; name: string }[]
  weight_g: number
  size: ProductSize | null
  /** Names of those who made it and agreed to be named. */
  makers: string[]
  flags: string[]
  stock: number | null
  /** What is to be chosen, in the vendor's own words; none where the piece comes in one form. */
  options: ProductOption[]
  /** `values` are one of each option, in their order; `stock` is null where nobody counts. */
  variants: {
    id: string
    sku: string
    title: string
    values: string[]
    price_minor: number
    in_stock: boolean
    stock: number | null
  }[]
  shop: VendorCard & ShopState & { story: string }
  /** Ordered today by somebody in the vendor's own province. */
  promise: DeliveryPromise
  /** Other pieces of the same vendor. */
  related: CraftCard[]
}

/** A text that was searched, how often in thirty days, and how often nothing was found. */
export interface CountedSearch {
  q: string
  searches: number
  without_result: number
}

/** `GET /admin/search-index`: how the index of the shop's search stands. */
export interface AdminSearchStatus {
  engine: string
  documents: number
  /** Changes that wait to become documents, and how long the oldest has waited. */
  waiting: number
  lag_ms: number
  /** The last time the index was held against the database: what had to be read anew, and what was put right in the engine. */
  drift: { checked_at: string; stale: number; differing: number; repaired: number } | null
  /** While one runs: how many of how many documents are made. */
  rebuild: { started_at: string; done: number; total: number } | null
  dead_letters: { product_id: string; error: string; failures: number; since: string }[]
  searches: { top: CountedSearch[]; in_vain: CountedSearch[] }
}

/** Widths a picture is made in; a file is `<base>/<width>.<format>`. */
export const MEDIA_WIDTHS = [400, 800, 1200] as const
export const MEDIA_FORMATS = ["avif", "webp"] as const
export type MediaWidth = (typeof MEDIA_WIDTHS)[number]
export type MediaFormat = (typeof MEDIA_FORMATS)[number]

/**
 * Address of one size of a picture. A picture is kept in Medusa as the relative address of its 800 px WebP
 * (`/media/<key>/800.webp`), so that it shows on whichever origin serves it; this rewrites size and format.
 */
export function mediaUrl(picture: string, width: MediaWidth, format: MediaFormat): string {
  return picture.replace(/\/\d+\.(avif|webp)$/, `/${width}.${format}`)
}
