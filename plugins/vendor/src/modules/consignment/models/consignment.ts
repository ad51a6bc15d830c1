import { model } from "@medusajs/framework/utils"
import { CONSIGNMENT_STATUSES, DELIVERY_CODES } from "@tawiza/contract"

/**
 * The part of an order that one vendor fulfils. Unique on order and vendor: routing is exactly once because of that index.
 * Amounts are whole minor units; `items_minor + delivery_minor = total_minor`, and the totals of an order's consignments sum
 * to the order.
 */
export const Consignment = model
  .define("consignment", {
    id: model.id({ prefix: "cons" }).primaryKey(),
    /** Short and unique, taken from a database sequence: it is read aloud and written on the parcel. */
    number: model.text().unique(),
    order_id: model.text(),
    vendor_id: model.text(),
    status: model.enum([...CONSIGNMENT_STATUSES]).default("pending"),
    currency_code: model.text(),
    items_minor: model.bigNumber(),
    delivery_minor: model.bigNumber(),
    total_minor: model.bigNumber(),
    /** What of the total a credit of the customer's paid. */
    credit_minor: model.bigNumber().default(0),
    /** What the customer owes at the door when it was routed: the total less the credit, or 0 when it was paid before. */
    due_minor: model.bigNumber(),
    delivery_code: model.enum([...DELIVERY_CODES]),
    delivery_name: model.text(),
    shipping_option_id: model.text().nullable(),
    /** The promise as it was made when the order was routed (contract `DeliveryPromise`). */
    promise: model.json(),
    weight_g: model.number().default(0),
    /** Medusa fulfilment made when packed. */
    fulfillment_id: model.text().nullable(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    cash_collected_minor: model.bigNumber().nullable(),
    items: model.hasMany(() => ConsignmentItem, { mappedBy: "consignment" }),
    moves: model.hasMany(() => ConsignmentMove, { mappedBy: "consignment" }),
  })
  .indexes([
    { on: ["order_id", "vendor_id"], unique: true },
    { on: ["vendor_id", "status"] },
    { on: ["status", "created_at"] },
    { on: ["created_at"] },
  ])

/** One order line of a consignment. */
export const ConsignmentItem = model.define("consignment_item", {
  id: model.id({ prefix: "citm" }).primaryKey(),
  line_item_id: model.text().unique(),
  product_id: model.text().nullable(),
  variant_id: model.text().nullable(),
  handle: model.text().nullable(),
  title: model.text(),
  /** What the customer chose of the piece, as it was written that day. */
  choice: model.text().nullable(),
  thumbnail: model.text().nullable(),
  quantity: model.number(),
  total_minor: model.bigNumber(),
  made_to_order: model.boolean().default(false),
  lead_time_days: model.number().default(0),
  weight_g: model.number().default(0),
  consignment: model.belongsTo(() => Consignment, { mappedBy: "items" }),
})

/** One change of state: who, when, why. Append-only: a trigger refuses UPDATE and DELETE. */
export const ConsignmentMove = model
  .define("consignment_move", {
    id: model.id({ prefix: "cmov" }).primaryKey(),
    from: model.text().nullable(),
    to: model.text(),
    by: model.text(),
    reason: model.text().nullable(),
    consignment: model.belongsTo(() => Consignment, { mappedBy: "moves" }),
  })
  .indexes([{ on: ["created_at"] }])
