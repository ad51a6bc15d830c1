import type { ChamberPermission } from "@tawiza/contract"

/**
 * What a user of the chamber needs for a route of Medusa's own admin: a permission, only to have signed in (`nothing`), or what nobody may
 * there, because it is done elsewhere and recorded (`never`), or because it would go beside the books (`books`).
 */
export type Need = ChamberPermission | "nothing" | "never" | "books"

interface Area {
  read: Need
  write: Need
}

const SHELL: Area = { read: "nothing", write: "settings.write" }
const SETTINGS: Area = { read: "settings.read", write: "settings.write" }
/** Names, addresses and telephones of customers. */
const CUSTOMERS: Area = { read: "customers.read", write: "settings.write" }
const PARCELS_AND_MONEY: Area = { read: "customers.read", write: "books" }
/** Pieces, their texts and their prices change at their vendor's desk and by review. */
const PIECES: Area = { read: "products.read", write: "never" }
/** What lies in there are codes, links, papers and the inputs of every deed. */
const CLOSED: Area = { read: "never", write: "never" }

/** By the first part of the path below `/admin`. An area that is not named, of a later Medusa for example, is closed. */
const AREAS: Readonly<Record<string, Area>> = {
  "api-keys": { read: "settings.write", write: "settings.write" },
  campaigns: SETTINGS,
  claims: PARCELS_AND_MONEY,
  collections: SETTINGS,
  currencies: SETTINGS,
  "customer-groups": CUSTOMERS,
  customers: CUSTOMERS,
  "draft-orders": PARCELS_AND_MONEY,
  exchanges: PARCELS_AND_MONEY,
  "feature-flags": SHELL,
  "fulfillment-providers": SETTINGS,
  "fulfillment-sets": SETTINGS,
  fulfillments: PARCELS_AND_MONEY,
  index: CLOSED,
  "inventory-items": { read: "products.read", write: "settings.write" },
  invites: { read: "roles.write", write: "roles.write" },
  layouts: SHELL,
  locales: SHELL,
  notifications: CLOSED,
  "order-changes": PARCELS_AND_MONEY,
  "order-edits": PARCELS_AND_MONEY,
  orders: CUSTOMERS,
  "payment-collections": PARCELS_AND_MONEY,
  payments: CUSTOMERS,
  plugins: SHELL,
  "price-lists": PIECES,
  "price-preferences": SETTINGS,
  "product-categories": SETTINGS,
  "product-options": PIECES,
  "product-tags": SETTINGS,
  "product-types": SETTINGS,
  "product-variants": PIECES,
  products: PIECES,
  promotions: SETTINGS,
  "property-labels": SHELL,
  rbac: CLOSED,
  "refund-reasons": SETTINGS,
  regions: SETTINGS,
  reservations: { read: "products.read", write: "settings.write" },
  "return-reasons": SETTINGS,
  returns: PARCELS_AND_MONEY,
  "sales-channels": SETTINGS,
  search: { read: "customers.read", write: "customers.read" },
  "search-indexes": SETTINGS,
  "shipping-option-types": SETTINGS,
  "shipping-options": SETTINGS,
  "shipping-profiles": SETTINGS,
  "stock-locations": SETTINGS,
  stores: SHELL,
  "tax-providers": SETTINGS,
  "tax-rates": SETTINGS,
  "tax-regions": SETTINGS,
  translations: { read: "settings.read", write: "never" },
  uploads: CLOSED,
  users: { read: "roles.read", write: "roles.write" },
  views: SETTINGS,
  "workflows-executions": CLOSED,
}

/** Looked at before the areas, in this order. */
const EXCEPTIONS: readonly (readonly [method: "GET" | "POST" | "DELETE", path: RegExp, need: Need])[] = [
  // Answers with a key to somebody else's account: one person could sign as two.
  ["POST", /^users\/[^/]+\/reset-password$/, "never"],
  ["GET", /^users\/me$/, "nothing"],
  ["POST", /^users\/me$/, "nothing"],
  // Who was invited is no user yet; Medusa asks for the code of the invitation.
  ["POST", /^invites\/accept$/, "nothing"],
  // The admin's bell, which has links to exported orders, and whether it has something new. Else there is what was sent to people.
  ["GET", /^notifications\?feed$/, "customers.read"],
  ["GET", /^notifications\?times$/, "settings.read"],
  ["POST", /^uploads$/, "settings.write"],
  ["POST", /^orders\/[^/]+\/(cancel|credit-lines|fulfillments|payment-sessions)(\/|$)/, "books"],
  ["DELETE", /^orders\/[^/]+\/(credit-lines|fulfillments|payment-sessions)(\/|$)/, "books"],
  ["POST", /^payments\/[^/]+\/(capture|refund)$/, "books"],
]

export interface AskedOfMedusa {
  method: string
  /** Without the query, as it was asked for. */
  path: string
  query: Readonly<Record<string, unknown>>
  /** Who asks: its own name and language are anybody's to change. */
  user_id: string
}

/** What is needed for this. Paths are told apart as the server does: whatever their capitals, with or without a slash at the end. */
export function neededOfMedusa({ method, path, query, user_id }: AskedOfMedusa): Need {
  const parts = path.split("/").filter(Boolean).slice(1)
  if (parts[0]?.toLowerCase() === "users" && parts[1] === user_id) parts[1] = "me"
  const address = parts.join("/").toLowerCase()
  const below = address === "notifications" ? address + notificationsOf(query) : address
  const reads = method === "GET" || method === "HEAD"
  const exception = EXCEPTIONS.find(([of, pattern]) => of === (reads ? "GET" : method) && pattern.test(below))
  if (exception) return exception[2]
  const area = AREAS[parts[0]?.toLowerCase() ?? ""] ?? CLOSED
  return reads ? area.read : area.write
}

/** What of the notifications is asked for: those of the admin's bell, or nothing but the times of all. */
function notificationsOf(query: AskedOfMedusa["query"]): string {
  if (query.channel === "feed") return "?feed"
  const bare = Object.keys(query).every((name) => ["limit", "offset", "fields"].includes(name))
  return bare && query.fields === "created_at" ? "?times" : ""
}

/** Records that Medusa would follow from any other one with `fields=`; those of customers are open to whoever may read customers. */
const NOBODYS = new Set(["auth_identity", "auth_identities", "provider_identities", "invite", "invites", "notification", "notifications"])
const OF_CUSTOMERS = new Set(
  [
    "order",
    "cart",
    "customer",
    "payment",
    "payment_collection",
    "return",
    "claim",
    "exchange",
    "shipping_address",
    "billing_address",
  ].flatMap((name) => [name, `${name}s`, `${name}es`]),
)

/** Whether `fields=` (or `order=`) asks for records that its reader may not see. */
export function followsTooFar(asked: unknown, may: { readCustomers: boolean }): boolean {
  const names = [asked].flat().flatMap((text) => (typeof text === "string" ? text.toLowerCase().split(/[^a-z_]+/) : []))
  return names.some((name) => NOBODYS.has(name) || (!may.readCustomers && OF_CUSTOMERS.has(name)))
}
