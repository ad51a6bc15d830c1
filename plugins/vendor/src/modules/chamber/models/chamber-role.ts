import { model } from "@medusajs/framework/utils"
import { CHAMBER_ROLES } from "@tawiza/contract"

/** What a user of Medusa Admin may do in the marketplace. Who has no row may do nothing on our routes. */
export const ChamberRole = model.define("chamber_role", {
  id: model.id({ prefix: "chro" }).primaryKey(),
  user_id: model.text().unique(),
  role: model.enum([...CHAMBER_ROLES]),
})
