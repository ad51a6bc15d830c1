import { model } from "@medusajs/framework/utils"
import { VENDOR_KINDS, VENDOR_STATUSES } from "@tawiza/contract"
import { Application } from "./application"
import { Member } from "./member"
import { ProductChange } from "./product-change"
import { ProductDetail } from "./product-detail"
import { Suspension, VendorMove } from "./vendor-life"

/**
 * A legal body that sells: a cooperative, an association or a union. Texts are in French; Arabic and English are kept by the
 * translation module. The four `*_id` columns point at what `open-shop` made in Medusa and are null before the shop opens.
 */
export const Vendor = model
  .define("vendor", {
    id: model.id({ prefix: "vend" }).primaryKey(),
    handle: model.text().unique(),
    kind: model.enum([...VENDOR_KINDS]),
    status: model.enum([...VENDOR_STATUSES]).default("applicant"),
    name: model.text().searchable().translatable(),
    story: model.text().translatable().nullable(),
    /** ISO 3166-2 code, for example `MA-FES`. */
    province: model.text(),
    commune: model.text().translatable(),
    founded: model.number().nullable(),
    members_count: model.number().default(0),
    women_members_count: model.number().default(0),
    /** Slugs of the taxonomy. */
    crafts: model.json(),
    labels_claimed: model.json(),
    register_no: model.text().nullable(),
    /** The court that keeps the register. */
    register_court: model.text().nullable(),
    ice: model.text().nullable(),
    contact_email: model.text(),
    contact_phone: model.text(),
    /** ISO weekdays (1 Monday … 7 Sunday) on which nothing leaves the workshop. */
    closing_weekdays: model.json(),
    opened_at: model.dateTime().nullable(),
    /** While paused: the first day on which it sells again, `YYYY-MM-DD` in Morocco. */
    back_on: model.text().nullable(),
    stock_location_id: model.text().nullable(),
    shipping_profile_id: model.text().nullable(),
    home_option_id: model.text().nullable(),
    pickup_option_id: model.text().nullable(),
    application: model.hasOne(() => Application, { mappedBy: "vendor" }).nullable(),
    members: model.hasMany(() => Member, { mappedBy: "vendor" }),
    products: model.hasMany(() => ProductDetail, { mappedBy: "vendor" }),
    moves: model.hasMany(() => VendorMove, { mappedBy: "vendor" }),
    suspensions: model.hasMany(() => Suspension, { mappedBy: "vendor" }),
    product_changes: model.hasMany(() => ProductChange, { mappedBy: "vendor" }),
  })
  .indexes([{ on: ["status"] }, { on: ["name"] }, { on: ["ice"] }, { on: ["register_no"] }])
