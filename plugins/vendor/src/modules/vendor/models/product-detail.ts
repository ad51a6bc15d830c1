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
  /** Language of the title in Medusa's own row: French, unless nobody wrote it in French. */
  title_language: model.text().default("fr"),
  /** `Texts`: how to look after it. */
  care: model.json().nullable(),
  /** Slugs of the labels that are claimed for this piece. */
  labels: model.json().nullable(),
  /** `ProductPicture["alt"]` by path; the order of the pictures is Medusa's. */
  picture_texts: model.json().nullable(),
  /** `ProductOption[]`, in the order in which the values of a part are told. */
  options: model.json().nullable(),
  weekly_capacity: model.number().nullable(),
  /** `ProductSize`. */
  size: model.json().nullable(),
  /** `ProductMaker[]`. */
  makers: model.json().nullable(),
  /** The vendor's own number for it. */
  reference: model.text().nullable(),
  /** Minor units by part, as the chamber last approved them; null where the price in the shop is the approved one. */
  approved_prices: model.json().nullable(),
  archived_at: model.dateTime().nullable(),
  /** Pieces counted before the shop had a stock location; they become its stock when the shop opens. */
  opening_stock: model.number().nullable(),
  vendor: model.belongsTo(() => Vendor, { mappedBy: "products" }),
})
