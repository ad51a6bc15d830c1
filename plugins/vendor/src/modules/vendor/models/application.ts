import { model } from "@medusajs/framework/utils"
import { APPLICATION_STATUSES } from "@tawiza/contract"
import { Paper } from "./paper"
import { Vendor } from "./vendor"

/** A vendor's request to be admitted. One per vendor; its moves are never edited. */
export const Application = model
  .define("vendor_application", {
    id: model.id({ prefix: "appl" }).primaryKey(),
    status: model.enum([...APPLICATION_STATUSES]).default("draft"),
    contact_name: model.text(),
    submitted_at: model.dateTime().nullable(),
    /** When its author was told that it will be forgotten, being a draft that nobody writes in. */
    warned_at: model.dateTime().nullable(),
    /** Bank account as the applicant wrote it, RIB or IBAN. */
    rib: model.text().nullable(),
    vendor: model.belongsTo(() => Vendor, { mappedBy: "application" }),
    moves: model.hasMany(() => ApplicationMove, { mappedBy: "application" }),
    papers: model.hasMany(() => Paper, { mappedBy: "application" }),
  })
  .indexes([{ on: ["status"] }, { on: ["status", "submitted_at"] }])

/** One change of state: who, for whom, when, why. Append-only: a trigger refuses UPDATE, and DELETE unless the whole draft is forgotten. */
export const ApplicationMove = model.define("vendor_application_move", {
  id: model.id({ prefix: "amov" }).primaryKey(),
  from: model.text().nullable(),
  to: model.text(),
  by: model.text(),
  /** `chamber` or `applicant`: whom the one who moved it acted for. Null for moves older than this column. */
  acting_for: model.text().nullable(),
  reason: model.text().nullable(),
  application: model.belongsTo(() => Application, { mappedBy: "moves" }),
})

/** That a draft was forgotten, under the id it had, without anybody's name. Append-only. */
export const ForgottenDraft = model.define("vendor_forgotten_draft", {
  id: model.id({ prefix: "appl" }).primaryKey(),
  begun_at: model.dateTime(),
  /** The last time that its application was written. */
  touched_at: model.dateTime(),
  warned_at: model.dateTime(),
  /** How many papers went with it. */
  papers: model.number(),
})
