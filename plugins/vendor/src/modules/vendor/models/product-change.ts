import { model } from "@medusajs/framework/utils"
import { PRODUCT_CHANGE_STATUSES } from "@tawiza/contract"
import { Vendor } from "./vendor"

/**
 * What a vendor wants of a piece and the chamber has not approved yet: a whole new one, or some fields of one that is in the shop. Once
 * sent it is never edited: another edit withdraws it and sends another, so that a moderator decides about what he has seen. At most
 * one per product is a draft or pending (a unique index holds it).
 */
export const ProductChange = model
  .define("vendor_product_change", {
    id: model.id({ prefix: "pchg" }).primaryKey(),
    /** Medusa product; for a new piece the id that it will get. */
    product_id: model.text(),
    kind: model.enum(["new", "edit"]),
    status: model.enum([...PRODUCT_CHANGE_STATUSES]),
    /** `ProductContent`; of an edit only the fields that wait. */
    wanted: model.json(),
    /** The same fields as they stood when it was sent; null for a new piece. */
    before: model.json().nullable(),
    /** `ReviewTopic[]`. */
    topics: model.json(),
    submitted_at: model.dateTime().nullable(),
    submitted_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    /** Codes of `REFUSAL_REASONS`. */
    reasons: model.json().nullable(),
    note: model.text().nullable(),
    vendor: model.belongsTo(() => Vendor, { mappedBy: "product_changes" }),
  })
  .indexes([
    { on: ["decided_at"] },
    { on: ["product_id"] },
    {
      on: ["product_id"],
      unique: true,
      name: "IDX_vendor_product_change_open_unique",
      where: "status in ('draft', 'pending') and deleted_at is null",
    },
    { on: ["status", "submitted_at"] },
    { on: ["submitted_at"] },
  ])
