import { model } from "@medusajs/framework/utils"
import { Vendor } from "./vendor"

/** A person acting for a vendor. One who acts for several has a member in each, and one identity (actor type `vendor_member`). */
export const Member = model
  .define("vendor_member", {
    id: model.id({ prefix: "memb" }).primaryKey(),
    name: model.text(),
    /** The member signs in by it and is written to there. */
    email: model.text().nullable(),
    /** `+2126…`. Of a member without an e-mail address it takes that one's place. */
    phone: model.text().nullable(),
    /** `fr`, `ar` or `en`. */
    language: model.text().default("ar"),
    role: model.enum(["manager", "catalogue", "orders", "treasurer"]).default("manager"),
    status: model.enum(["invited", "active", "removed"]).default("invited"),
    /** The person: Medusa's auth identity, which is also the actor of its tokens. Null until an invitation was answered. */
    auth_identity_id: model.text().nullable(),
    vendor: model.belongsTo(() => Vendor, { mappedBy: "members" }),
    invitations: model.hasMany(() => Invitation, { mappedBy: "member" }),
  })
  .indexes([
    { on: ["vendor_id", "email"], unique: true, where: "deleted_at is null" },
    { on: ["vendor_id", "phone"], unique: true, where: "email is null and deleted_at is null" },
    { on: ["auth_identity_id", "vendor_id"], unique: true, where: "auth_identity_id is not null and deleted_at is null" },
    { on: ["email"] },
  ])

/** A one-time code by which an invited member sets a password. Only its SHA-256 is kept. */
export const Invitation = model.define("vendor_invitation", {
  id: model.id({ prefix: "invi" }).primaryKey(),
  code_hash: model.text().unique(),
  expires_at: model.dateTime(),
  accepted_at: model.dateTime().nullable(),
  member: model.belongsTo(() => Member, { mappedBy: "invitations" }),
})
