import {
  type CraftCard,
  type CraftHit,
  type CraftList,
  type CraftPage,
  type DeliveryPromise,
  FACETS,
  type Facet,
  type FacetValue,
  type Language,
} from "@tawiza/contract"
import { byName } from "../../../domain/collate"
import { type CraftDocument, type ShopDocument, type VariantDocument } from "../../../domain/craft-document"
import type { CraftQuery, CraftResult } from "../../../domain/craft-query"
import { craftTree } from "../../../domain/craft-tree"
import { provinceName } from "../../../domain/province"
import { textIn } from "../../../domain/texts"
import { shopState, vendorCard } from "../vendors/view"

export function craftCard(craft: CraftDocument, language: Language): CraftCard {
  const { shop } = craft
  const [variant] = craft.variants
  const slug = craft.path.at(-1) ?? ""
  return {
    id: craft.id,
    handle: craft.handle,
    title: textIn(craft.title, language),
    thumbnail: craft.thumbnail,
    price: { amount_minor: variant.price_minor, currency_code: craft.currency_code },
    variant_id: variant.id,
    sku: variant.sku,
    in_stock: craft.in_stock,
    made_to_order: craft.made_to_order,
    lead_time_days: craft.lead_time_days,
    craft: { slug, name: craftTree.name("craft", slug)[language] },
    province: { iso: shop.province, name: provinceName(shop.province, language) },
    vendor: {
      id: shop.id,
      handle: shop.handle,
      name: textIn(shop.name, language),
      kind: shop.kind,
      commune: textIn(shop.commune, language),
      seal_id: shop.handle,
    },
  }
}

export function craftList(
  result: CraftResult,
  query: CraftQuery & { explain: boolean },
  shops: readonly ShopDocument[],
  language: Language,
): CraftList {
  const facets = facetsOf(result.facets, shops, language)
  return {
    hits: result.hits.map((craft) => craftHit(craftCard(craft, language), result)),
    count: result.count,
    offset: query.offset,
    limit: query.limit,
    facets: {
      ...facets,
      in_stock: result.in_stock,
      made_to_order: result.made_to_order,
      women_led: result.women_led,
      price: result.price,
    },
    did_you_mean: result.did_you_mean ?? null,
    nearest: result.nearest ? { slug: result.nearest, name: craftTree.name("craft", result.nearest)[language] } : null,
    ...(query.explain && { explanations: Object.fromEntries(result.reasons ?? []) }),
  }
}

const craftHit = (card: CraftCard, { marks }: CraftResult): CraftHit => ({ ...card, marks: marks?.(card.title) ?? [] })

export function craftPage(
  craft: CraftDocument,
  { promise, related, language }: { promise: DeliveryPromise; related: readonly CraftDocument[]; language: Language },
): CraftPage {
  const named = (kind: "craft" | "material" | "technique" | "label") => (slug: string) => ({
    slug,
    name: craftTree.name(kind, slug)[language],
  })
  return {
    ...craftCard(craft, language),
    description: textIn(craft.description, language),
    care: textIn(craft.care, language),
    pictures: craft.images.map((path) => ({ path, alt: textIn(craft.picture_texts[path] ?? {}, language) })),
    materials: craft.materials.map(named("material")),
    techniques: craft.techniques.map(named("technique")),
    labels_held: craft.labels.map(named("label")),
    path: craft.path.map(named("craft")),
    weight_g: craft.weight_g,
    size: craft.size,
    makers: [...craft.makers],
    flags: [...craft.flags],
    stock: craft.made_to_order ? null : stockOf(craft.variants),
    options: [...craft.options],
    variants: craft.variants.map(({ id, sku, title, values, price_minor, stock }) => ({
      id,
      sku,
      title,
      values: [...values],
      price_minor,
      stock: craft.made_to_order ? null : stock,
      in_stock: !craft.made_to_order && (stock === null || stock > 0),
    })),
    shop: { ...vendorCard(craft.shop, language), ...shopState(craft.shop), story: textIn(craft.shop.story, language) },
    promise,
    related: related.map((other) => craftCard(other, language)),
  }
}

/** Pieces of all variants together; null where somebody does not count them. */
function stockOf(variants: readonly VariantDocument[]): number | null {
  return variants.reduce<number | null>((sum, { stock }) => (sum === null || stock === null ? null : sum + stock), 0)
}

/** Names and orders some hundred values: as long as an index gives the same counts again, they are not named again. */
const named = new WeakMap<object, Map<Language, Record<Facet, FacetValue[]>>>()

function facetsOf(counts: CraftResult["facets"], shops: readonly ShopDocument[], language: Language): Record<Facet, FacetValue[]> {
  const kept = named.get(counts) ?? new Map<Language, Record<Facet, FacetValue[]>>()
  named.set(counts, kept)
  const known = kept.get(language)
  if (known) return known
  const entries = FACETS.map((facet) => [facet, facetValues(facet, counts[facet], shops, language)])
  const facets = Object.fromEntries(entries) as Record<Facet, FacetValue[]>
  kept.set(language, facets)
  return facets
}

/** Crafts in the order of the tree, everything else by count. */
function facetValues(facet: Facet, counts: Map<string, number>, shops: readonly ShopDocument[], language: Language): FacetValue[] {
  const nameOf = (value: string) => {
    if (facet === "province") return provinceName(value, language)
    if (facet !== "vendor") return craftTree.name(facet, value)[language]
    const shop = shops.find(({ handle }) => handle === value)
    return shop ? textIn(shop.name, language) : value
  }
  const values = [...counts].map(([value, count]): FacetValue => {
    const parent = facet === "craft" ? craftTree.parent(value) : null
    return { value, name: nameOf(value), count, ...(parent ? { parent } : {}) }
  })
  if (facet === "craft") return values.sort((a, b) => craftTree.order(a.value) - craftTree.order(b.value))
  const byTheirNames = byName<FacetValue>(language)
  return values.sort((a, b) => b.count - a.count || byTheirNames(a, b))
}
