/** What a member may do for its vendor. A manager may do everything. */
export const MEMBER_ROLES = ["manager", "catalogue", "orders", "treasurer"] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const MEMBER_PERMISSIONS = [
  "shop.read",
  "shop.write",
  "members.read",
  "members.write",
  "orders.read",
  "orders.write",
  "catalogue.read",
  "catalogue.write",
  "money.read",
  "money.write",
  "application.read",
  "application.write",
] as const
export type MemberPermission = (typeof MEMBER_PERMISSIONS)[number]

/** Who prepares parcels need not know the accounts, who keeps the accounts need not touch a parcel, and the papers are the manager's. */
export const MEMBER_MAY: Record<MemberRole, readonly MemberPermission[]> = {
  manager: MEMBER_PERMISSIONS,
  catalogue: ["shop.read", "members.read", "orders.read", "catalogue.read", "catalogue.write"],
  orders: ["shop.read", "members.read", "orders.read", "orders.write", "catalogue.read"],
  treasurer: ["shop.read", "members.read", "orders.read", "catalogue.read", "money.read", "money.write"],
}

/** What a user of the chamber may do. An observer reads. */
export const CHAMBER_ROLES = ["moderator", "treasurer", "observer"] as const
export type ChamberRole = (typeof CHAMBER_ROLES)[number]

export const CHAMBER_PERMISSIONS = [
  "applications.read",
  "applications.decide",
  "papers.read",
  "vendors.read",
  "vendors.move",
  "consignments.read",
  "returns.write",
  "products.read",
  "products.review",
  "checks.read",
  "search.write",
  "money.read",
  "money.write",
  "bank-numbers.read",
  "commission.write",
  "roles.read",
  "roles.write",
  "customers.read",
  "settings.read",
  "settings.write",
] as const
export type ChamberPermission = (typeof CHAMBER_PERMISSIONS)[number]

/**
 * Papers name people and accounts, files for the bank name whole numbers: only who decides about them opens them. Who the customers are
 * is for those who help and repay them.
 */
const CLOSED: readonly ChamberPermission[] = ["papers.read", "bank-numbers.read", "customers.read"]
const READING = CHAMBER_PERMISSIONS.filter((permission) => permission.endsWith(".read") && !CLOSED.includes(permission))

/** Whoever admits vendors does not move their money, and the other way round. */
export const CHAMBER_MAY: Record<ChamberRole, readonly ChamberPermission[]> = {
  moderator: [
    ...READING,
    "applications.decide",
    "papers.read",
    "vendors.move",
    "returns.write",
    "products.review",
    "search.write",
    "commission.write",
    "roles.write",
    "customers.read",
    "settings.write",
  ],
  treasurer: [...READING, "money.write", "bank-numbers.read", "customers.read"],
  observer: READING,
}

/** A row of `GET /admin/chamber-users`: a user of Medusa Admin and its role in the marketplace, if any. */
export interface ChamberUser {
  id: string
  name: string
  email: string
  role: ChamberRole | null
}

export interface ChamberUserList {
  users: ChamberUser[]
  /** Whether the one who asks may change roles. */
  may_change: boolean
}

/** Body of `POST /admin/chamber-users/:id`; null takes the role away. */
export interface ChamberRoleBody {
  role: ChamberRole | null
}

/** A row of `GET /vendor/members`. */
export interface MemberView {
  id: string
  name: string
  /** One of both is there: an invitation goes to the address, else to the telephone as a text message. */
  email: string | null
  phone: string | null
  language: string
  role: MemberRole
  /** `invited` until a password was set. */
  status: "invited" | "active"
}

export interface MemberList {
  members: MemberView[]
}

/**
 * Body of `POST /vendor/members`: whom to invite, by an e-mail address or, without one, by a Moroccan mobile number however it is written.
 * `POST /vendor/members/:id` takes `{ role }`.
 */
export interface NewMemberBody {
  name: string
  email?: string
  phone?: string
  language?: string
  role: MemberRole
}
