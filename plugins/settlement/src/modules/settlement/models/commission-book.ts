import { model } from "@medusajs/framework/utils"

/**
 * One version of the commission rules, whole and in order. Append-only: a trigger refuses UPDATE and DELETE, so that an order's
 * division can be worked out again from the book of its day.
 */
export const CommissionBook = model.define("commission_book", {
  id: model.id({ prefix: "cbook" }).primaryKey(),
  /** 1, 2, 3 … */
  version: model.number().unique(),
  /** `CommissionRule[]` of the contract. */
  rules: model.json(),
  saved_by: model.text(),
  note: model.text(),
})
