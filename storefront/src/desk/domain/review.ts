import { type ProductBody, type ProductContent, type ProductField, REVIEWED_FIELDS, type VendorProduct } from "@tawiza/contract"

/**
 * Where an edit goes when it is saved: `kept` with the draft, `nothing` where nothing differs, `live` into the shop at once, `chamber`
 * where a part of it waits for the chamber. Said before saving; the server decides by the same table.
 */
export type Destination = "kept" | "nothing" | "live" | "chamber"

export function destinationOf(product: VendorProduct, body: ProductBody): Destination {
  if (!product.handle) return "kept"
  const live = product.live ?? product.content
  const changed = (Object.keys(body) as ProductField[]).filter((field) => !same(live[field], body[field]))
  if (changed.length === 0) return "nothing"
  return changed.some((field) => isReviewed(product, live, field, body)) ? "chamber" : "live"
}

function isReviewed(product: VendorProduct, live: ProductContent, field: ProductField, body: ProductBody): boolean {
  if (field === "pictures") return !!body.pictures?.some(({ path }) => !live.pictures.some((one) => one.path === path))
  if (field === "variants") return !!body.variants?.some((variant) => movesFar(product, live, variant))
  return REVIEWED_FIELDS[field] !== undefined
}

/** A price that stays as it is in the shop was seen already, however far it is from the approved one. */
function movesFar(product: VendorProduct, live: ProductContent, { values, price_minor }: ProductContent["variants"][number]): boolean {
  const of = (one: { values: string[] }) => same(one.values, values)
  if (price_minor === live.variants.find(of)?.price_minor) return false
  const free = product.variants.find(of)?.free_prices
  return !free || price_minor === null || price_minor < free.from_minor || price_minor > free.to_minor
}

/** Equal as data, whatever the order of the keys of a text; an absent text and an empty one are the same. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (!part || typeof part !== "object" || Array.isArray(part)) return part
    return Object.fromEntries(
      Object.entries(part)
        .filter(([, one]) => one !== undefined && one !== "")
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    )
  })
}
