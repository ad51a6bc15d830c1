import data from "./demo-vendors.json" with { type: "json" }
import { handleOf } from "./handle.js"
import type { Name } from "./taxonomy.js"

/** Where a fictional organisation stands when the demo begins. */
export type DemoStatus = "approved" | "pending" | "changes_requested" | "suspended"

export interface DemoProduct {
  sku: string
  handle: string
  name: Name
  craft: string
  materials: string[]
  techniques: string[]
  price_minor: number
  weight_g: number
  made_to_order: boolean
  /** Pieces on the shelf; 0 for what is made to order. */
  stock: number
  /** Working days until it leaves. */
  lead_time_days: number
  flags: string[]
}

export interface DemoVendor {
  /** The demo file's own id, for example `fes-01`. */
  id: string
  handle: string
  kind: "cooperative" | "association" | "union"
  status: DemoStatus
  name: Name
  story: Name
  province: string
  commune: { fr: string; ar: string }
  founded: number
  members: number
  women_members: number
  crafts: string[]
  labels_claimed: string[]
  register_no: string
  /** The court whose register it is; null for an association, which is in none. */
  register_court: string | null
  ice: string
  rib: string
  /** Who applied; fictional like everything here. */
  contact_name: string
  email: string
  phone: string
  /** Reads fr, ar or en, in this order of preference. */
  language: "fr" | "ar" | "en"
  products: DemoProduct[]
}

interface DemoFile {
  organisations: {
    id: string
    kind: DemoVendor["kind"]
    status: DemoStatus
    name: Name
    story: Name
    province: string
    province_name: Name
    commune: { fr: string; ar: string }
    founded: number
    members: number
    women_members: number
    crafts: string[]
    secondary_crafts: string[]
    languages: string[]
    labels_claimed_demo: string[]
    identifiers_fictional: { register_no: string; ice: string; rib: string }
    contact_fictional: { phone: string; email: string }
    products: {
      sku: string
      name: Name
      craft: string
      material: { slugs: string[] }
      technique: { slugs: string[] }
      price_mad: number
      weight_g: number
      availability: "in_stock" | "made_to_order"
      stock: number
      lead_time_days: number
      flags: string[]
    }[]
  }[]
}

/** Given names only, in the order of the organisations. */
const CONTACTS = ["Khadija", "Hassan", "Rachida", "Fatima", "Youssef", "Karim", "Naïma", "Abdellah", "Zineb", "Latifa", "Malika", "Omar"]

const KIND_WORDS = /^(coopérative|association|union de coopératives|union)\s+/i

/** The fictional organisations with their products. Handles are unique; a second piece of the same name carries its sku. */
export const demoVendors: readonly DemoVendor[] = readDemo(data as unknown as DemoFile)

function readDemo({ organisations }: DemoFile): DemoVendor[] {
  const taken = new Set<string>()
  const unique = (text: string, id: string) => {
    const plain = handleOf(text)
    const handle = taken.has(plain) ? `${plain}-${id.toLowerCase()}` : plain
    taken.add(handle)
    return handle
  }
  return organisations.map((row, i) => ({
    id: row.id,
    handle: unique(row.name.fr.replace(KIND_WORDS, ""), row.id),
    kind: row.kind,
    status: row.status,
    name: row.name,
    story: row.story,
    province: row.province,
    commune: row.commune,
    founded: row.founded,
    members: row.members,
    women_members: row.women_members,
    crafts: [...row.crafts, ...row.secondary_crafts],
    labels_claimed: row.labels_claimed_demo,
    register_no: row.identifiers_fictional.register_no,
    register_court: row.kind === "association" ? null : row.province_name.fr,
    ice: row.identifiers_fictional.ice,
    rib: row.identifiers_fictional.rib,
    contact_name: CONTACTS[i % CONTACTS.length] as string,
    email: row.contact_fictional.email,
    phone: row.contact_fictional.phone,
    language: row.languages.includes("fr") ? "fr" : "ar",
    products: row.products.map((product) => ({
      sku: product.sku,
      handle: unique(product.name.fr, product.sku),
      name: product.name,
      craft: product.craft,
      materials: product.material.slugs,
      techniques: product.technique.slugs,
      price_minor: product.price_mad * 100,
      weight_g: product.weight_g,
      made_to_order: product.availability === "made_to_order",
      stock: product.availability === "made_to_order" ? 0 : product.stock,
      lead_time_days: product.lead_time_days,
      flags: product.flags,
    })),
  }))
}
