import { model } from "@medusajs/framework/utils"
import { PAPER_STATES, PAPER_TYPES } from "@tawiza/contract"
import { Application } from "./application"

/** A paper of an application. Its content lies private in the file store under a generated name; a paper taken back is deleted there. */
export const Paper = model
  .define("vendor_paper", {
    id: model.id({ prefix: "papr" }).primaryKey(),
    /** Code of the requirement it was sent for (`config/admission`), `label:<slug>` for a certificate. */
    requirement: model.text(),
    /** Medusa File module. */
    file_id: model.text(),
    type: model.enum([...PAPER_TYPES]),
    /** Bytes as kept. */
    size: model.number(),
    /** Of the bytes as kept, hex: the same paper sent twice for the same item is kept once. */
    sha256: model.text(),
    state: model.enum([...PAPER_STATES]).default("given"),
    sent_by: model.text(),
    checked_by: model.text().nullable(),
    checked_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    /** `YYYY-MM-DD`, the last day on which it is good. */
    expires_on: model.text().nullable(),
    /** When its holders were told that it ends soon. */
    warned_at: model.dateTime().nullable(),
    application: model.belongsTo(() => Application, { mappedBy: "papers" }),
  })
  .indexes([{ on: ["application_id", "requirement", "sha256"], unique: true, where: "deleted_at is null" }, { on: ["expires_on"] }])

/** One opening of a paper: who, when. Append-only: a trigger refuses UPDATE, and DELETE unless the whole draft is forgotten. */
export const PaperReading = model
  .define("vendor_paper_reading", {
    id: model.id({ prefix: "prea" }).primaryKey(),
    paper_id: model.text(),
    application_id: model.text(),
    /** What the paper was sent for; it stays readable when the paper is gone. */
    requirement: model.text(),
    by: model.text(),
  })
  .indexes([{ on: ["application_id"] }])
