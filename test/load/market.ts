import type { Consignment } from "@tawiza/contract"
import { type Api, adminApi, storeApi, vendorApi } from "../support/api.ts"
import type { Backend } from "../support/backend.ts"
import { readDemo } from "../support/database.ts"
import { carry } from "../support/parcels.ts"
import { aDraft, aPieceOnSale, aWholePiece, reviewOf } from "../support/pieces.ts"
import { aPieceOf, parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"
import { copyRows } from "./copy-rows.ts"
import { MORE_ORDERS, MORE_PIECES, MORE_VENDORS } from "./tables.ts"

type Carry = (member: Api, parcel: Consignment) => Promise<unknown>

/** What becomes of a vendor's parcels: one still waits. */
const FATES: readonly Carry[] = [
  async () => {},
  (member, parcel) => carry(member, parcel, "shipped"),
  (member, parcel) => carry(member, parcel, "delivered"),
  (member, parcel) => member.post(`/vendor/consignments/${parcel.id}/decline`, { reason: "Argile fendue au four" }),
]

/**
 * What copies are made of, done by the workflows themselves: of each of these vendors parcels in several states, shared with the vendor
 * beside it, and pieces in every state of review.
 */
export async function tradeALittle(backend: Backend, handles: readonly string[]): Promise<void> {
  const { publishable_key, region_id, demo } = await readDemo(backend.databaseUrl)
  const store = storeApi(backend.url, publishable_key, "fr-FR")
  const moderator = await adminApi(backend.url, demo.moderator)
  const members = new Map<string, Api>()
  for (const handle of handles) members.set(handle, await vendorApi(backend.url, demo.vendors.find((vendor) => vendor.handle === handle)!))

  for (let i = 0; i + 1 < handles.length; i += 2) {
    for (const fate of FATES) {
      const pieces = await Promise.all(handles.slice(i, i + 2).map((handle) => aPieceOf(store, handle)))
      const order = await placeOrder(store, { region_id, pieces })
      for (const parcel of await parcelsOf(store, order.id)) await fate(members.get(parcel.vendor.handle)!, parcel)
    }
  }
  for (const member of members.values()) await showPieces(member, moderator)
}

/** One refused, one waiting, and one in the shop whose new name waits. */
async function showPieces(member: Api, moderator: Api): Promise<void> {
  const sent = async () => {
    const id = await aDraft(member, await aWholePiece(member))
    await member.post(`/vendor/products/${id}/publish`)
    return id
  }
  const refused = await reviewOf(moderator, await sent())
  await moderator.post(`/admin/product-reviews/${refused.id}/refuse`, { reasons: ["picture_blurred"] })
  await sent()
  const live = await aPieceOnSale(member, moderator)
  await member.post(`/vendor/products/${live.id}`, { title: { fr: "Tenture rouge, tissée à Tounfite" } })
}

export interface Market {
  vendors: number
  products: number
  changes: number
  orders: number
  consignments: number
}

/**
 * The market that is there, with its pieces and its orders this many times, and then all of it this many times. Written by SQL, each copy
 * as its original was left by the workflows.
 */
export async function growMarket(
  databaseUrl: string,
  { pieces = 1, orders = 1, vendors = 1 }: { pieces?: number; orders?: number; vendors?: number },
): Promise<Market> {
  await copyRows(databaseUrl, MORE_PIECES, { count: pieces - 1, mark: "p" })
  await copyRows(databaseUrl, MORE_ORDERS, { count: orders - 1, mark: "o" })
  await copyRows(databaseUrl, MORE_VENDORS, { count: vendors - 1, mark: "v" })
  // As autovacuum leaves it: the planner knows how much there is, and an index alone can answer.
  await sql(databaseUrl, "vacuum analyze")
  return marketOf(databaseUrl)
}

async function marketOf(databaseUrl: string): Promise<Market> {
  const count = (table: string) => `(select count(*)::int from ${table} where deleted_at is null)`
  const [market] = await sql<Market>(
    databaseUrl,
    `select ${count("vendor")} as vendors, ${count("vendor_product_detail")} as products, ${count("vendor_product_change")} as changes,
      ${count('"order"')} as orders, ${count("consignment")} as consignments`,
  )
  return market!
}
