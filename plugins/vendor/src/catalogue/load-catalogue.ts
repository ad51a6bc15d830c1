import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language, ProductMaker, ProductOption, ProductSize, Texts, VendorKind } from "@tawiza/contract"
import { heldLabels, type Paper } from "../domain/checklist"
import type { CraftDocument, ShopDocument, VariantDocument } from "../domain/craft-document"
import { craftTree } from "../domain/craft-tree"
import { moroccanDay } from "../domain/day"
import { type TextsOf, type Translation, textsBy } from "../domain/texts"
import { CHOSEN, titleOf, valuesOf } from "../products/live-products"
import { rowsOf } from "../rows"
import { CURRENCY, pricesOf } from "./prices"

/** Everything shoppers may see, paused shops included, newest piece first, shops by name. */
export interface LoadedCatalogue {
  crafts: CraftDocument[]
  shops: ShopDocument[]
}

/**
 * Reads the whole catalogue, or these products of it, in seven statements, whatever its size; a request per product would not hold. It
 * reads Medusa's tables directly (Query would hydrate every product with its options and levels), so a change of Medusa's schema shows
 * here first.
 */
export async function loadCatalogue(container: MedusaContainer, only: readonly string[] | null = null): Promise<LoadedCatalogue> {
  const ids = [only, only]
  const [shopRows, certificates, productRows, variantRows, translations] = await Promise.all([
    rowsOf<ShopRow>(container, SHOPS, ids),
    rowsOf<Certificate>(container, CERTIFICATES),
    rowsOf<ProductRow>(container, PRODUCTS, ids),
    rowsOf<VariantRow>(container, VARIANTS, ids),
    rowsOf<Translation>(container, TRANSLATIONS, [...ids, ...ids]),
  ])
  const prices = await pricesOf(container, variantRows)
  const textsOf = textsBy(translations)

  const shops = new Map(shopDocuments(shopRows, certificates, textsOf).map((shop) => [shop.id, shop]))
  const variants = Map.groupBy(variantRows, ({ product_id }) => product_id)
  const crafts = productRows.flatMap((row) => {
    const shop = shops.get(row.vendor_id)
    const sold = (variants.get(row.id) ?? []).flatMap((variant) => {
      const price_minor = prices.get(variant.id)
      return price_minor === undefined ? [] : [variantDocument(variant, row.options ?? [], price_minor)]
    })
    const [first, ...rest] = sold
    if (!shop || !first) return []
    shop.product_count += 1
    return [craftDocument(row, shop, [first, ...rest], textsOf)]
  })
  return { crafts, shops: [...shops.values()] }
}

/** All open and paused shops, by name in French; how many pieces they have is not counted. */
export async function loadShops(container: MedusaContainer): Promise<ShopDocument[]> {
  const [shopRows, certificates, translations] = await Promise.all([
    rowsOf<ShopRow>(container, SHOPS, [null, null]),
    rowsOf<Certificate>(container, CERTIFICATES),
    rowsOf<Translation>(container, TRANSLATIONS, [[], [], null, null]),
  ])
  return shopDocuments(shopRows, certificates, textsBy(translations))
}

/** With the labels that each can show a good certificate for today. */
function shopDocuments(rows: readonly ShopRow[], certificates: readonly Certificate[], textsOf: TextsOf): ShopDocument[] {
  const today = moroccanDay(new Date())
  const byVendor = Map.groupBy(certificates, ({ vendor_id }) => vendor_id)
  return rows.map((row) => shopDocument(row, heldLabels(row.labels_claimed, byVendor.get(row.id) ?? [], today), textsOf))
}

const SHOPS = `
  select id, handle, kind, name, story, commune, province, founded, members_count, women_members_count, crafts, labels_claimed,
    closing_weekdays, status = 'open' as open, back_on
  from vendor
  where status in ('open', 'paused') and deleted_at is null
    and (?::text[] is null or id in (select vendor_id from vendor_product_detail where product_id = any(?::text[])))
  order by name, id`

/** Papers that a badge may rest on; whether they are still good is the domain's to say. */
const CERTIFICATES = `
  select a.vendor_id, p.requirement, p.type, p.state, p.expires_on
  from vendor_paper p
  join vendor_application a on a.id = p.application_id and a.deleted_at is null
  where p.deleted_at is null and p.state = 'accepted' and p.requirement like 'label:%'`

const SOLD = `
  vendor_product_detail d
  join vendor v on v.id = d.vendor_id and v.status in ('open', 'paused') and v.deleted_at is null
  join product p on p.id = d.product_id and p.status = 'published' and p.deleted_at is null`

const PRODUCTS = `
  select p.id, p.handle, p.title, p.description, p.thumbnail, p.created_at, d.vendor_id, d.craft, d.materials, d.techniques, d.flags,
    d.made_to_order, d.lead_time_days, d.weight_g, d.title_language, d.labels as own_labels, d.care,
    d.picture_texts, d.options, d.size, d.makers,
    array(select i.url from image i where i.product_id = p.id and i.deleted_at is null order by i.rank, i.id) as images
  from ${SOLD}
  where d.deleted_at is null and (?::text[] is null or p.id = any(?::text[]))
  order by p.created_at desc, p.id`

/** `available` is what the scarcest part allows at the vendor's own place. */
const VARIANTS = `
  select pv.id, pv.product_id, pv.sku, pv.title, ps.price_set_id, d.made_to_order,
    pv.manage_inventory and not pv.allow_backorder as counted,
${CHOSEN},
    (select min(floor((coalesce(l.stocked_quantity, 0) - coalesce(l.reserved_quantity, 0)) / i.required_quantity))
      from product_variant_inventory_item i
      left join inventory_level l
        on l.inventory_item_id = i.inventory_item_id and l.location_id = v.stock_location_id and l.deleted_at is null
      where i.variant_id = pv.id and i.deleted_at is null) as available
  from ${SOLD}
  join product_variant pv on pv.product_id = p.id and pv.deleted_at is null
  join product_variant_price_set ps on ps.variant_id = pv.id and ps.deleted_at is null
  where d.deleted_at is null and (?::text[] is null or d.product_id = any(?::text[]))
  order by pv.product_id, pv.variant_rank, pv.id`

const TRANSLATIONS = `
  select t.reference_id, t.locale_code, t.translations
  from translation t
  where t.deleted_at is null
    and ((t.reference = 'product' and (?::text[] is null or t.reference_id = any(?::text[]))
        and exists (select from vendor_product_detail d where d.product_id = t.reference_id and d.deleted_at is null))
      or (t.reference = 'vendor' and exists (select from vendor v where v.id = t.reference_id and v.status in ('open', 'paused'))
        and (?::text[] is null or t.reference_id in (select vendor_id from vendor_product_detail where product_id = any(?::text[])))))`

interface ShopRow {
  id: string
  handle: string
  kind: VendorKind
  name: string
  story: string | null
  commune: string
  province: string
  founded: number | null
  members_count: number
  women_members_count: number
  crafts: string[]
  labels_claimed: string[]
  closing_weekdays: number[]
  open: boolean
  back_on: string | null
}

interface Certificate extends Paper {
  vendor_id: string
}

interface ProductRow {
  id: string
  handle: string
  title: string
  description: string | null
  thumbnail: string | null
  created_at: Date
  vendor_id: string
  craft: string
  materials: string[]
  techniques: string[]
  flags: string[]
  made_to_order: boolean
  lead_time_days: number
  weight_g: number
  title_language: Language
  /** Claimed for this piece; null where its vendor has said nothing about it, and its shop's claims hold. */
  own_labels: string[] | null
  care: Texts | null
  picture_texts: Record<string, Texts> | null
  options: ProductOption[] | null
  size: ProductSize | null
  makers: ProductMaker[] | null
  images: string[]
}

interface VariantRow {
  id: string
  product_id: string
  sku: string | null
  title: string
  price_set_id: string
  made_to_order: boolean
  counted: boolean
  chosen: Record<string, string> | null
  available: string | null
}

function shopDocument(row: ShopRow, labels_held: string[], textsOf: TextsOf): ShopDocument {
  const { labels_claimed: _, members_count, women_members_count, name, story, commune, ...rest } = row
  return {
    ...rest,
    labels_held,
    name: textsOf(row.id, "name", name),
    story: textsOf(row.id, "story", story),
    commune: textsOf(row.id, "commune", commune),
    members: members_count,
    women_members: women_members_count,
    product_count: 0,
  }
}

function variantDocument(row: VariantRow, options: readonly ProductOption[], price_minor: number): VariantDocument {
  const stock = row.counted && !row.made_to_order ? Math.max(0, Number(row.available ?? 0)) : null
  return { id: row.id, sku: row.sku ?? "", title: row.title, values: valuesOf(options, row.chosen), price_minor, stock }
}

function craftDocument(row: ProductRow, shop: ShopDocument, variants: CraftDocument["variants"], textsOf: TextsOf): CraftDocument {
  const { vendor_id: _, craft, created_at, title: __, title_language: ___, own_labels, description, makers, ...rest } = row
  const title = titleOf(row, textsOf)
  const path = craftTree.path(craft)
  return {
    ...rest,
    title,
    description: textsOf(row.id, "description", description),
    care: row.care ?? {},
    picture_texts: row.picture_texts ?? {},
    options: row.options ?? [],
    makers: (makers ?? []).map(({ name }) => name),
    currency_code: CURRENCY,
    variants,
    in_stock: !row.made_to_order && variants.some(({ stock }) => stock === null || stock > 0),
    path,
    labels: own_labels?.filter((label) => shop.labels_held.includes(label)) ?? craftTree.labelsFor(craft, shop.labels_held),
    shop,
    created_at: created_at.toISOString(),
  }
}
