import type { ProductOption, ProductSize, Texts, VendorKind } from "@tawiza/contract"

/** A shop that customers can see, in all languages. */
export interface ShopDocument {
  id: string
  handle: string
  kind: VendorKind
  name: Texts
  story: Texts
  commune: Texts
  /** ISO 3166-2 code. */
  province: string
  founded: number | null
  members: number
  women_members: number
  crafts: readonly string[]
  labels_held: readonly string[]
  closing_weekdays: readonly number[]
  product_count: number
  /** A paused shop is seen by whoever asks for it, and in no list. */
  open: boolean
  back_on: string | null
}

/** One thing that can be put into the basket. */
export interface VariantDocument {
  id: string
  sku: string
  title: string
  /** One of each option of the piece, in their order. */
  values: readonly string[]
  /** Minor units, tax included. */
  price_minor: number
  /** Pieces that can leave now; null where nobody counts them. */
  stock: number | null
}

/** All that a card, a list, a facet or a page needs of a product, in all languages. */
export interface CraftDocument {
  /** Medusa product id. */
  id: string
  handle: string
  title: Texts
  description: Texts
  /** How to look after it. */
  care: Texts
  thumbnail: string | null
  images: readonly string[]
  /** Alternative texts by path; a picture of which nobody wrote one is absent. */
  picture_texts: Readonly<Record<string, Texts>>
  currency_code: string
  options: readonly ProductOption[]
  /** By rank; the first is the default. Never empty. */
  variants: readonly [VariantDocument, ...VariantDocument[]]
  made_to_order: boolean
  /** A piece of some variant can leave now. What is made to order is never in stock. */
  in_stock: boolean
  lead_time_days: number
  weight_g: number
  size: ProductSize | null
  /** Names, each with its owner's consent. */
  makers: readonly string[]
  flags: readonly string[]
  /** Slugs from the top of the taxonomy down to the craft. */
  path: readonly string[]
  materials: readonly string[]
  techniques: readonly string[]
  labels: readonly string[]
  shop: ShopDocument
  created_at: string
}

/** More than half of the members are women. */
export function womenLed({ members, women_members }: Pick<ShopDocument, "members" | "women_members">): boolean {
  return women_members * 2 > members
}
