import { model } from "@medusajs/framework/utils"

/** A day on which nothing leaves and nothing arrives; moderators edit the table. */
export const Holiday = model.define("delivery_holiday", {
  id: model.id({ prefix: "holi" }).primaryKey(),
  /** `YYYY-MM-DD` in Morocco. */
  date: model.text().unique(),
  name_fr: model.text(),
  name_ar: model.text(),
  name_en: model.text(),
  /** A lunar date that the moon may still move by a day. */
  estimated: model.boolean().default(false),
})
