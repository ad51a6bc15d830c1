import { model } from "@medusajs/framework/utils"
import { Vendor } from "./vendor"

/** One change of a shop's state: who, when, why, and until when a pause was meant. Append-only: a trigger refuses UPDATE and DELETE. */
export const VendorMove = model.define("vendor_move", {
  id: model.id({ prefix: "vmov" }).primaryKey(),
  from: model.text().nullable(),
  to: model.text(),
  by: model.text(),
  reason: model.text().nullable(),
  back_on: model.text().nullable(),
  vendor: model.belongsTo(() => Vendor, { mappedBy: "moves" }),
})

/** Why a shop is suspended, who confirmed it, and what the vendor says to it. At most one of a vendor has not ended. */
export const Suspension = model.define("vendor_suspension", {
  id: model.id({ prefix: "susp" }).primaryKey(),
  reason: model.text(),
  by: model.text(),
  /** It ends by itself then, unless a second moderator has confirmed it. */
  confirm_before: model.dateTime(),
  confirmed_by: model.text().nullable(),
  appeal: model.text().nullable(),
  answer: model.text().nullable(),
  answered_by: model.text().nullable(),
  ended_at: model.dateTime().nullable(),
  vendor: model.belongsTo(() => Vendor, { mappedBy: "suspensions" }),
})
