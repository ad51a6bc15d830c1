import type { Copied } from "./copy-rows.ts"

/** A table of the marketplace, with the ids in it by whose they are. */
interface Kept {
  table: string
  own: readonly string[]
  /** Ids of pieces, in what is sold. */
  pieces?: readonly string[]
  /** Ids of vendors and of what opening a shop made. */
  vendors?: readonly string[]
  set?: Copied["set"]
  where?: string
}

const OF_MEMBERS = "t.app_metadata ? 'vendor_member_id'"
/** Every copy has a number of its own that is as valid as the original's. */
const ANOTHER_ICE = "(t.ice::bigint + 970000000::bigint * k)::text"

/** Each after those it refers to, as everything below. */
const VENDORS: readonly Kept[] = [
  { table: "stock_location_address", own: ["id"] },
  { table: "stock_location", own: ["id", "address_id"] },
  { table: "sales_channel_stock_location", own: ["id", "stock_location_id"] },
  { table: "location_fulfillment_provider", own: ["id", "stock_location_id"] },
  { table: "fulfillment_set", own: ["id", "name"] },
  { table: "location_fulfillment_set", own: ["id", "stock_location_id", "fulfillment_set_id"] },
  { table: "service_zone", own: ["id", "name", "fulfillment_set_id"] },
  { table: "geo_zone", own: ["id", "service_zone_id"] },
  { table: "shipping_profile", own: ["id", "name"] },
  { table: "shipping_option_type", own: ["id"] },
  {
    table: "shipping_option",
    own: ["id", "service_zone_id", "shipping_profile_id", "shipping_option_type_id"],
    set: { data: "t.data || jsonb_build_object('vendor_id', (t.data->>'vendor_id') || s)" },
  },
  {
    table: "shipping_option_rule",
    own: ["id", "shipping_option_id"],
    set: { attribute: "t.attribute || case when t.attribute like 'vendors.%' then s else '' end" },
  },
  {
    table: "vendor",
    own: ["id", "stock_location_id", "shipping_profile_id", "home_option_id", "pickup_option_id", "register_no"],
    set: { handle: "concat(t.handle, '-', k)", name: "concat(t.name, ' ', k)", ice: ANOTHER_ICE },
  },
  { table: "vendor_application", own: ["id", "vendor_id"] },
  { table: "vendor_application_move", own: ["id", "application_id"] },
  { table: "vendor_paper", own: ["id", "application_id"] },
  { table: "vendor_move", own: ["id", "vendor_id"] },
  { table: "vendor_suspension", own: ["id", "vendor_id"] },
  {
    table: "auth_identity",
    own: ["id"],
    set: { app_metadata: "jsonb_build_object('vendor_member_id', (t.app_metadata->>'vendor_member_id') || s)" },
    where: OF_MEMBERS,
  },
  {
    table: "provider_identity",
    own: ["id", "auth_identity_id"],
    set: { entity_id: "concat(k, '.', t.entity_id)" },
    where: `exists (select from auth_identity a where a.id = t.auth_identity_id and ${OF_MEMBERS.replace("t.", "a.")})`,
  },
  { table: "vendor_member", own: ["id", "auth_identity_id", "vendor_id"], set: { email: "k || '.' || t.email" } },
  { table: "translation", own: ["id", "reference_id"], where: "t.reference in ('vendor', 'shipping_option')" },
]

const PIECES: readonly Kept[] = [
  { table: "product", own: ["id", "handle"] },
  { table: "product_option", own: ["id", "product_id"] },
  { table: "product_option_value", own: ["id", "option_id"] },
  { table: "product_product_option", own: ["id", "product_id", "product_option_id"] },
  { table: "product_product_option_value", own: ["id", "product_product_option_id", "product_option_value_id"] },
  { table: "product_variant", own: ["id", "product_id", "sku"] },
  { table: "product_variant_option", own: ["variant_id", "option_value_id"] },
  { table: "image", own: ["id", "product_id"] },
  { table: "price_set", own: ["id"], where: "exists (select from product_variant_price_set l where l.price_set_id = t.id)" },
  { table: "price", own: ["id", "price_set_id"] },
  { table: "product_variant_price_set", own: ["id", "variant_id", "price_set_id"] },
  { table: "inventory_item", own: ["id", "sku"] },
  { table: "inventory_level", own: ["id", "inventory_item_id"], vendors: ["location_id"] },
  { table: "product_variant_inventory_item", own: ["id", "variant_id", "inventory_item_id"] },
  { table: "product_sales_channel", own: ["id", "product_id"] },
  { table: "product_shipping_profile", own: ["id", "product_id"], vendors: ["shipping_profile_id"] },
  { table: "vendor_product_detail", own: ["id", "product_id"], vendors: ["vendor_id"] },
  { table: "vendor_product_change", own: ["id", "product_id"], vendors: ["vendor_id"] },
  { table: "translation", own: ["id", "reference_id"], where: "t.reference = 'product'" },
]

/** Orders as their customers, vendors and the chamber see them; the payments and shipments of Medusa behind them are in no list. */
const ORDERS: readonly Kept[] = [
  { table: "order_address", own: ["id"] },
  {
    table: "order",
    own: ["id", "shipping_address_id", "billing_address_id"],
    set: { display_id: `nextval(pg_get_serial_sequence('"order"', 'display_id'))` },
  },
  { table: "order_summary", own: ["id", "order_id"] },
  { table: "order_line_item", own: ["id"], pieces: ["product_id", "variant_id"] },
  { table: "order_line_item_tax_line", own: ["id", "item_id"] },
  { table: "order_item", own: ["id", "order_id", "item_id"] },
  { table: "order_shipping_method", own: ["id"], vendors: ["shipping_option_id"] },
  { table: "order_shipping", own: ["id", "order_id", "shipping_method_id"] },
  {
    table: "consignment",
    own: ["id", "order_id"],
    vendors: ["vendor_id", "shipping_option_id"],
    set: { number: "nextval('consignment_number_seq')::text", fulfillment_id: "null" },
  },
  { table: "consignment_item", own: ["id", "line_item_id", "consignment_id"], pieces: ["product_id", "variant_id"] },
  { table: "consignment_move", own: ["id", "consignment_id"] },
  { table: "consignment_share", own: ["consignment_id", "order_id"], vendors: ["vendor_id"] },
]

const ofPieces = ({ table, own, set, where }: Kept): Copied => ({ table, ids: own, set, where })

/** More pieces of the same vendors. */
export const MORE_PIECES: readonly Copied[] = PIECES.map(ofPieces)

/** The same pieces ordered again, each time a little earlier. */
export const MORE_ORDERS: readonly Copied[] = ORDERS.map(ofPieces).map((copied) => ({
  ...copied,
  set: { ...copied.set, ...earlier("7 hours") },
}))

/** More vendors, each with everything that the original has. */
export const MORE_VENDORS: readonly Copied[] = [...VENDORS, ...PIECES, ...ORDERS].map(
  ({ table, own, pieces = [], vendors = [], set, where }) => ({
    table,
    ids: [...own, ...pieces, ...vendors],
    set: { ...set, ...earlier("11 minutes") },
    where,
  }),
)

/** Lists are ordered by time: nobody's past is the same to the millisecond. */
function earlier(by: string): Record<string, string> {
  return Object.fromEntries(["created_at", "updated_at", "submitted_at"].map((column) => [column, `t.${column} - k * interval '${by}'`]))
}
