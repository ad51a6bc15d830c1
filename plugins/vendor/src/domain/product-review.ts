import { type PriceRange, type ProductContent, REVIEWED_FIELDS, type ReviewTopic } from "@tawiza/contract"
import { changedFields, variantKey } from "./product-content"

/** Prices that the chamber last approved, by the key of the part. */
export type ApprovedPrices = Record<string, number>

interface Edit {
  /** As it stands in the shop. */
  live: ProductContent
  /** As its vendor wants it; in the same parts. */
  wanted: ProductContent
  approved_prices: ApprovedPrices
  jump_bp: number
}

export interface SplitEdit {
  /** Goes into the shop at once. */
  live: Partial<ProductContent>
  /** Goes to the chamber first. */
  review: Partial<ProductContent>
  /** Why; empty when nothing needs review. */
  topics: ReviewTopic[]
}

/**
 * Parts an edit of a piece that is known to the chamber into what goes live at once and what a moderator must see. Both laid over the
 * live piece give what was wanted. A new photograph needs review; putting approved ones in another order, leaving one out, or wording
 * their alternative text does not.
 */
export function splitEdit({ live, wanted, approved_prices, jump_bp }: Edit): SplitEdit {
  const split: { live: Partial<ProductContent>; review: Partial<ProductContent> } = { live: {}, review: {} }
  const topics = new Set<ReviewTopic>()
  for (const field of changedFields(live, wanted)) {
    if (field === "variants") continue
    const topic = field === "pictures" ? (hasNewPicture(live, wanted) ? "pictures" : undefined) : REVIEWED_FIELDS[field]
    Object.assign(topic ? split.review : split.live, { [field]: wanted[field] })
    if (topic) topics.add(topic)
  }
  const jumping = wanted.variants.filter((variant) => {
    const key = variantKey(variant)
    const now = live.variants.find((one) => variantKey(one) === key)?.price_minor
    return variant.price_minor !== now && jumps(approved_prices[key] ?? now ?? null, variant.price_minor, jump_bp)
  })
  if (jumping.length) {
    split.review.variants = jumping.map((variant) => ({ ...variant, stock: null }))
    topics.add("price")
  }
  const variants = wanted.variants.map((variant) => {
    if (!jumping.includes(variant)) return variant
    const now = live.variants.find((one) => variantKey(one) === variantKey(variant))
    return { ...variant, price_minor: now?.price_minor ?? null }
  })
  if (changedFields(live, { ...live, variants }).length) split.live.variants = variants
  return { ...split, topics: [...topics] }
}

/** Whether a price moves further from the approved one than its share allows. Exactly the share is allowed. */
export function jumps(approved: number | null, wanted: number | null, jump_bp: number): boolean {
  if (approved === null || wanted === null) return true
  return BigInt(Math.abs(wanted - approved)) * 10_000n > BigInt(approved) * BigInt(jump_bp)
}

/** The prices that do not jump from the approved one. */
export function freePrices(approved: number | null, jump_bp: number): PriceRange | null {
  if (approved === null) return null
  const far = Number((BigInt(approved) * BigInt(jump_bp)) / 10_000n)
  return { from_minor: Math.max(1, approved - far), to_minor: approved + far }
}

function hasNewPicture(live: ProductContent, wanted: ProductContent): boolean {
  return wanted.pictures.some(({ path }) => !live.pictures.some((one) => one.path === path))
}

export function pricesByKey({ variants }: ProductContent): ApprovedPrices {
  return Object.fromEntries(
    variants.flatMap((variant) => (variant.price_minor === null ? [] : [[variantKey(variant), variant.price_minor] as const])),
  )
}
