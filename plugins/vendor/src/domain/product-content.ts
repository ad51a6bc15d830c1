import { LANGUAGES, type Language, type ProductContent, type ProductField, type ProductNeed, type ProductVariant } from "@tawiza/contract"

/** A piece about which nobody has said anything yet. */
export const EMPTY_CONTENT: ProductContent = {
  title: {},
  description: {},
  care: {},
  craft: null,
  materials: [],
  techniques: [],
  labels: [],
  pictures: [],
  options: [],
  variants: [{ values: [], price_minor: null, stock: 0 }],
  made_to_order: false,
  lead_time_days: 2,
  weekly_capacity: null,
  weight_g: null,
  size: null,
  makers: [],
  reference: null,
}

export const FIELDS = Object.keys(EMPTY_CONTENT) as ProductField[]

/** Tells the parts of a piece apart: a part is its values. */
export const variantKey = ({ values }: Pick<ProductVariant, "values">): string => JSON.stringify(values)

/** What is made to order has no stock; what is not is counted, at least to nothing. */
export function settled(content: ProductContent): ProductContent {
  const variants = content.variants.map((variant) => ({ ...variant, stock: content.made_to_order ? null : (variant.stock ?? 0) }))
  return { ...content, variants }
}

/**
 * A change that waits, laid over the piece as it stands. Of its parts it says only the prices: the stock of the day it was written must
 * not come back with it.
 */
export function withReview(content: ProductContent, changes: Partial<ProductContent>): ProductContent {
  return { ...content, ...changes, variants: changes.variants ? laidOver(content.variants, changes.variants) : content.variants }
}

/** The stock of a piece in the shop is counted by `change-stock` alone: an edit written a minute ago would undo what was bought since. */
export function keepingStock(live: ProductContent, wanted: ProductContent): ProductContent {
  if (live.made_to_order !== wanted.made_to_order) return settled(wanted)
  const stockOf = new Map(live.variants.map((variant) => [variantKey(variant), variant.stock]))
  return { ...wanted, variants: wanted.variants.map((variant) => ({ ...variant, stock: stockOf.get(variantKey(variant)) ?? null })) }
}

function laidOver(before: readonly ProductVariant[], prices: readonly ProductVariant[]): ProductVariant[] {
  return before.map((variant) => {
    const price = prices.find((one) => variantKey(one) === variantKey(variant))
    return price ? { ...variant, price_minor: price.price_minor } : variant
  })
}

/** The fields in which two descriptions differ, whatever the order of their keys. */
export function changedFields(before: ProductContent, after: ProductContent): ProductField[] {
  return FIELDS.filter((field) => !same(before[field], after[field]))
}

/** Equal as data: an absent text and an empty one are the same. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (!part || typeof part !== "object" || Array.isArray(part)) return part
    const entries = Object.entries(part).filter(([, one]) => one !== undefined && one !== "")
    return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)))
  })
}

/** What a draft still lacks before the chamber can look at it. */
export function needsOf(content: ProductContent): ProductNeed[] {
  const lacking: Record<ProductNeed, boolean> = {
    title: !LANGUAGES.some((language) => content.title[language]),
    craft: content.craft === null,
    pictures: content.pictures.length === 0,
    price: content.variants.some(({ price_minor }) => price_minor === null),
    weight: content.weight_g === null,
  }
  return (Object.keys(lacking) as ProductNeed[]).filter((need) => lacking[need])
}

/** Languages in which the title or the description is not written; they are shown as missing, never filled in. */
export function missingLanguages({ title, description }: ProductContent): Language[] {
  return LANGUAGES.filter((language) => !title[language] || !description[language])
}

/** Whether both can be bought in the same parts. What has been sold by them cannot be cut anew. */
export function sameParts(a: ProductContent, b: ProductContent): boolean {
  const keys = ({ variants }: ProductContent) => variants.map(variantKey).sort()
  return same(a.options, b.options) && same(keys(a), keys(b))
}
