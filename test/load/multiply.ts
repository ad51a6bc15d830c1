import { sql } from "../support/sql.ts"

/** Tables of a catalogue that name one another, each with the columns in which a copy must have ids of its own. */
const COPIED: readonly (readonly [table: string, ids: readonly string[]])[] = [
  ["product", ["id", "handle"]],
  ["product_option", ["id", "product_id"]],
  ["product_option_value", ["id", "option_id"]],
  ["product_variant", ["id", "product_id", "sku"]],
  ["product_variant_option", ["variant_id", "option_value_id"]],
  ["image", ["id", "product_id"]],
  ["price_set", ["id"]],
  ["price", ["id", "price_set_id"]],
  ["product_variant_price_set", ["id", "variant_id", "price_set_id"]],
  ["inventory_item", ["id", "sku"]],
  ["inventory_level", ["id", "inventory_item_id"]],
  ["product_variant_inventory_item", ["id", "variant_id", "inventory_item_id"]],
  ["product_sales_channel", ["id", "product_id"]],
  ["product_shipping_profile", ["id", "product_id"]],
  ["vendor_product_detail", ["id", "product_id"]],
]

/** Makes copies of every product with all that belongs to it, so that both ways of reading have the same large catalogue. */
export async function multiplyCatalogue(databaseUrl: string, copies: number): Promise<void> {
  for (const [table, ids] of COPIED) {
    const columns = await sql<{ name: string }>(
      databaseUrl,
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table],
    )
    if (columns.length === 0) continue
    const values = columns.map(({ name }) => (ids.includes(name) ? `t."${name}" || '_' || k` : `t."${name}"`))
    const names = columns.map(({ name }) => `"${name}"`).join(", ")
    await sql(
      databaseUrl,
      `insert into "${table}" (${names}) select ${values.join(", ")} from "${table}" t, generate_series(1, ${copies}) k`,
    )
  }
  await sql(
    databaseUrl,
    `insert into translation (id, reference_id, reference, locale_code, translations, created_at, updated_at)
     select t.id || '_' || k, t.reference_id || '_' || k, t.reference, t.locale_code, t.translations, now(), now()
     from translation t, generate_series(1, ${copies}) k where t.reference = 'product'`,
  )
  await sql(databaseUrl, "analyze")
}
