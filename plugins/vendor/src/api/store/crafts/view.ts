import {
  type CraftCard,
  type CraftList,
  type CraftPage,
  type DeliveryPromise,
  FACETS,
  type Facet,
  type FacetValue,
  type Language,
} from "@tawiza/contract"
import type { CraftQuery, CraftResult } from "../../../domain/browse"
import { byName } from "../../../domain/collate"
import { type CraftDocument, type ShopDocument, type VariantDocument } from "../../../domain/craft-document"
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
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, facetValues(facet, result.facets[facet], shops, language)]))
  return {
    hits: result.hits.map((craft) => craftCard(craft, language)),
    count: result.count,
    offset: query.offset,
    limit: query.limit,
    facets: {
      ...(facets as Record<Facet, FacetValue[]>),
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
    images: [...craft.images],
    materials: craft.materials.map(named("material")),
    techniques: craft.techniques.map(named("technique")),
    labels_held: craft.labels.map(named("label")),
    path: craft.path.map(named("craft")),
    weight_g: craft.weight_g,
    flags: [...craft.flags],
    stock: craft.made_to_order ? null : stockOf(craft.variants),
    variants: craft.variants.map(({ id, sku, title, price_minor, stock }) => ({
      id,
      sku,
      title,
      price_minor,
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
  const named = byName<FacetValue>(language)
  return values.sort((a, b) => b.count - a.count || named(a, b))
}
