import { model } from "@medusajs/framework/utils"
import { Vendor } from "./vendor"

/**
 * What a craft product is, beyond Medusa's product: its craft, how it is made, when it can leave. One per product, and with it
 * the product's owner: `product_id` is unique, so a product belongs to exactly one vendor.
 */
export const ProductDetail = model.define("vendor_product_detail", {
  id: model.id({ prefix: "pdet" }).primaryKey(),
  product_id: model.text().unique(),
  /** Leaf slug of the taxonomy. */
  craft: model.text(),
  materials: model.json(),
  techniques: model.json(),
  flags: model.json(),
  made_to_order: model.boolean().default(false),
  /** Working days until it leaves the workshop. */
  lead_time_days: model.number(),
  weight_g: model.number(),
  /** Pieces counted before the shop had a stock location; they become its stock when the shop opens. */
  opening_stock: model.number().nullable(),
  vendor: model.belongsTo(() => Vendor, { mappedBy: "products" }),
})
