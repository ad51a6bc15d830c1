import { model } from "@medusajs/framework/utils"

/** A held lock. A row whose `expires_at` has passed is free, whoever wrote it. */
export const Lock = model.define("tawiza_lock", {
  /** The locked key, for example an order's id. */
  id: model.text().primaryKey(),
  owner: model.text().nullable(),
  expires_at: model.dateTime(),
})
