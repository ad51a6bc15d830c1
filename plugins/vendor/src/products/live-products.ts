import type { MedusaContainer } from "@medusajs/framework/types"
import {
  LANGUAGES,
  type Language,
  type ProductContent,
  type ProductMaker,
  type ProductOption,
  type ProductSize,
  type Texts,
} from "@tawiza/contract"
import { type MedusaAmount, minorFromMedusa, toJsonMinor } from "@tawiza/money"
import { textsOf } from "../api/texts"
import { settled } from "../domain/product-content"
import type { ApprovedPrices } from "../domain/product-review"
import type { TextsOf } from "../domain/texts"
import { rowsOf } from "../rows"

/** A part of a piece, as Medusa keeps it. */
export interface LiveVariant {
  id: string
  sku: string
  values: string[]
  price_minor: number | null
  /** Pieces nobody has bought, at the vendor's own place; null where nothing is counted. */
  stock: number | null
  reserved: number
  inventory_item_id: string | null
}

/** A piece that the chamber has approved, read back as what its vendor says about it. */
export interface LiveProduct {
  id: string
  vendor_id: string
  detail_id: string
  handle: string
  status: string
  archived: boolean
  content: ProductContent
  variants: LiveVariant[]
  approved_prices: ApprovedPrices
}

/** Pieces of one vendor by id, or of several; others' are not among them. Three statements, however many. */
export async function liveProducts(
  container: MedusaContainer,
  vendor_id: string | readonly string[],
  ids: readonly string[],
): Promise<LiveProduct[]> {
  if (!ids.length) return []
  const vendor_ids = [vendor_id].flat()
  const [products, variants, texts] = await Promise.all([
    rowsOf<ProductRow>(container, PRODUCTS, [vendor_ids, ids]),
    rowsOf<VariantRow>(container, VARIANTS, [vendor_ids, ids]),
    textsOf(container, ids),
  ])
  const partsOf = Map.groupBy(variants, ({ product_id }) => product_id)
  return products.map((row) => liveProduct(row, partsOf.get(row.id) ?? [], texts))
}

const PRODUCTS = `
  select p.id, p.handle, p.title, p.description, p.status, d.id as detail_id, d.vendor_id, d.craft, d.materials, d.techniques, d.made_to_order,
    d.lead_time_days, d.weight_g, d.title_language, d.care, d.labels, d.picture_texts, d.options, d.weekly_capacity, d.size, d.makers,
    d.reference, d.approved_prices, d.archived_at,
    array(select i.url from image i where i.product_id = p.id and i.deleted_at is null order by i.rank, i.id) as images
  from vendor_product_detail d join product p on p.id = d.product_id and p.deleted_at is null
  where d.deleted_at is null and d.vendor_id = any(?) and d.product_id = any(?)`

/** The values of the variant `pv`, by the title of their option. */
export const CHOSEN = `
    (select json_object_agg(o.title, ov.value)
      from product_variant_option vo
      join product_option_value ov on ov.id = vo.option_value_id
      join product_option o on o.id = ov.option_id
      where vo.variant_id = pv.id) as chosen`

const VARIANTS = `
  select pv.id, pv.product_id, coalesce(pv.sku, '') as sku, item.inventory_item_id, pv.manage_inventory,
    coalesce(l.stocked_quantity, d.opening_stock, 0) as stocked, coalesce(l.reserved_quantity, 0) as reserved,
${CHOSEN},
    (select r.amount::text
      from product_variant_price_set ps join price r on r.price_set_id = ps.price_set_id and r.deleted_at is null
      where ps.variant_id = pv.id and ps.deleted_at is null
        and r.currency_code = 'mad' and r.price_list_id is null and r.rules_count = 0
      order by r.id limit 1) as amount
  from vendor_product_detail d
  join vendor v on v.id = d.vendor_id
  join product_variant pv on pv.product_id = d.product_id and pv.deleted_at is null
  left join product_variant_inventory_item item on item.variant_id = pv.id and item.deleted_at is null
  left join inventory_level l
    on l.inventory_item_id = item.inventory_item_id and l.location_id = v.stock_location_id and l.deleted_at is null
  where d.deleted_at is null and d.vendor_id = any(?) and d.product_id = any(?)
  order by pv.product_id, pv.variant_rank, pv.id`

interface ProductRow {
  id: string
  handle: string
  title: string
  description: string | null
  status: string
  detail_id: string
  vendor_id: string
  craft: string
  materials: string[]
  techniques: string[]
  made_to_order: boolean
  lead_time_days: number
  weight_g: number
  title_language: Language
  care: Texts | null
  labels: string[] | null
  picture_texts: Record<string, Texts> | null
  options: ProductOption[] | null
  weekly_capacity: number | null
  size: ProductSize | null
  makers: ProductMaker[] | null
  reference: string | null
  approved_prices: ApprovedPrices | null
  archived_at: Date | null
  images: string[]
}

interface VariantRow {
  id: string
  product_id: string
  sku: string
  inventory_item_id: string | null
  manage_inventory: boolean
  stocked: string
  reserved: string
  chosen: Record<string, string> | null
  amount: MedusaAmount | null
}

function liveProduct(row: ProductRow, parts: readonly VariantRow[], texts: TextsOf): LiveProduct {
  const options = row.options ?? []
  const variants = parts.map(
    (part): LiveVariant => ({
      id: part.id,
      sku: part.sku,
      values: valuesOf(options, part.chosen),
      price_minor: part.amount === null ? null : toJsonMinor(minorFromMedusa(part.amount)),
      stock: row.made_to_order ? null : Math.max(0, Number(part.stocked) - Number(part.reserved)),
      reserved: Number(part.reserved),
      inventory_item_id: part.inventory_item_id,
    }),
  )
  const content = settled({
    title: titleOf(row, texts),
    description: texts(row.id, "description", row.description),
    care: row.care ?? {},
    craft: row.craft,
    materials: row.materials,
    techniques: row.techniques,
    labels: row.labels ?? [],
    pictures: row.images.map((path) => ({ path, alt: row.picture_texts?.[path] ?? {} })),
    options,
    variants: variants.map(({ values, price_minor, stock }) => ({ values, price_minor, stock })),
    made_to_order: row.made_to_order,
    lead_time_days: row.lead_time_days,
    weekly_capacity: row.weekly_capacity,
    weight_g: row.weight_g,
    size: row.size,
    makers: row.makers ?? [],
    reference: row.reference,
  })
  const { id, vendor_id, detail_id, handle, status, archived_at } = row
  return {
    id,
    vendor_id,
    detail_id,
    handle,
    status,
    archived: archived_at !== null,
    content,
    variants,
    approved_prices: row.approved_prices ?? {},
  }
}

/** What tells a part: a value of each option, in the order in which its vendor tells them. */
export function valuesOf(options: readonly ProductOption[], chosen: Record<string, string> | null): string[] {
  return options.map(({ title }) => chosen?.[title] ?? "")
}

/** Medusa's row must have a title: where nobody wrote a French one it stands in another language, and French is missing. */
export function titleOf({ id, title, title_language }: Pick<ProductRow, "id" | "title" | "title_language">, texts: TextsOf): Texts {
  const written = texts(id, "title", title)
  const entries = LANGUAGES.flatMap((language) => {
    const text = language === "fr" && title_language !== "fr" ? undefined : written[language]
    return text ? [[language, text] as const] : []
  })
  return Object.fromEntries(entries)
}
