import type { Language, Texts } from "./locale.js"

/** A photograph of a piece, by its path (see `mediaUrl`), with the words for whoever cannot see it. */
export interface ProductPicture {
  path: string
  alt: Texts
}

/** Something a customer chooses, for example a size. In the words of the vendor. */
export interface ProductOption {
  title: string
  values: string[]
}

/** One thing that can be put into the basket: a value of every option, in their order; none where there is nothing to choose. */
export interface ProductVariant {
  values: string[]
  /** Minor units of MAD, tax included; null until somebody wrote a price. */
  price_minor: number | null
  /** Pieces on the shelf that nobody has bought; null for what is made to order. */
  stock: number | null
}

/** A person who made it. It is named only with its own consent, so there is none without. */
export interface ProductMaker {
  name: string
  consent: true
}

/** Millimetres. */
export interface ProductSize {
  length_mm: number
  width_mm: number
  height_mm: number | null
}

/** All that a vendor says about a piece. A language that nobody wrote is absent. */
export interface ProductContent {
  title: Texts
  description: Texts
  care: Texts
  /** Leaf slug of the taxonomy; null until chosen. */
  craft: string | null
  materials: string[]
  techniques: string[]
  /** Labels that the vendor claims for this piece. */
  labels: string[]
  pictures: ProductPicture[]
  options: ProductOption[]
  variants: ProductVariant[]
  made_to_order: boolean
  /** Working days until it leaves. */
  lead_time_days: number
  /** Pieces that can be made in a week; null where nobody said. */
  weekly_capacity: number | null
  weight_g: number | null
  size: ProductSize | null
  makers: ProductMaker[]
  /** The vendor's own number for it, unique among its pieces. */
  reference: string | null
}
export type ProductField = keyof ProductContent

/** Beyond these a piece is not read by people any more. */
export const PRODUCT_LIMITS = {
  options: 3,
  values: 20,
  variants: 60,
  pictures: 10,
  makers: 10,
  title: 120,
  text: 4000,
  /** MAD 1,000,000. */
  price_minor: 100_000_000,
  stock: 100_000,
  picture_bytes: 12 * 1024 * 1024,
} as const

export const PRODUCT_CHANGE_STATUSES = ["draft", "pending", "approved", "refused", "withdrawn"] as const
export type ProductChangeStatus = (typeof PRODUCT_CHANGE_STATUSES)[number]

/** `from → to[]`. A refused or withdrawn change stays as it was decided: what is written next is another change. */
export const PRODUCT_CHANGE_TRANSITIONS: Record<ProductChangeStatus, readonly ProductChangeStatus[]> = {
  draft: ["pending", "withdrawn"],
  pending: ["approved", "refused", "withdrawn"],
  approved: [],
  refused: [],
  withdrawn: [],
}

/** Why an edit goes to the chamber first. `new` is a piece that the chamber has never seen. */
export const REVIEW_TOPICS = ["new", "name", "pictures", "craft", "claims", "price"] as const
export type ReviewTopic = (typeof REVIEW_TOPICS)[number]

/** What a customer relies on: the chamber sees these first. Of a photograph it sees a new one, of a price one that moves far. */
export const REVIEWED_FIELDS: Partial<Record<ProductField, ReviewTopic>> = {
  title: "name",
  // Claims are also made in the description.
  description: "claims",
  craft: "craft",
  materials: "claims",
  techniques: "claims",
  labels: "claims",
}

/** A reason of the chamber, in the reader's language, with a drawing (a `data:` address) that says it without words. */
export interface RefusalReason {
  code: string
  sentence: string
  picture: string
}

/** What waits for the chamber, or what it last said. */
export interface ProductChangeView {
  id: string
  status: ProductChangeStatus
  topics: ReviewTopic[]
  submitted_at: string | null
  decided_at: string | null
  /** Empty unless refused. */
  reasons: RefusalReason[]
  note: string | null
}

/** Where a piece stands, as one tag. */
export const PRODUCT_STATES = ["draft", "waiting", "refused", "on_sale", "hidden", "archived"] as const
export type ProductState = (typeof PRODUCT_STATES)[number]

/** What a draft still needs before the chamber can look at it. */
export const PRODUCT_NEEDS = ["title", "craft", "pictures", "price", "weight"] as const
export type ProductNeed = (typeof PRODUCT_NEEDS)[number]

/** `GET /vendor/products/:id`: the piece as its vendor wants it, and how far that has come. */
export interface VendorProduct {
  id: string
  state: ProductState
  /** Address in the shop; null before the chamber approved it. */
  handle: string | null
  content: ProductContent
  /** Languages in which nobody wrote the title or the description. */
  missing_languages: Language[]
  needs: ProductNeed[]
  /** The open change, or a refused one that nothing followed; null otherwise. */
  change: ProductChangeView | null
  /** What stands in the shop while a change waits; null without one. */
  live: ProductContent | null
  /** The parts that can be bought, for `POST /vendor/stock`. A price within `free_prices` goes live at once; null where all are reviewed. */
  variants: { id: string; sku: string; values: string[]; stock: number | null; free_prices: PriceRange | null }[]
}

/** Minor units, both ends included. */
export interface PriceRange {
  from_minor: number
  to_minor: number
}

export interface VendorProductAnswer {
  product: VendorProduct
}

/** As many as one request sends: each takes a lock and tells the chamber. */
export const PUBLISH_AT_ONCE = 50

/** Body of `POST /vendor/products/publish`: pieces to send to the chamber together. */
export interface PublishBody {
  ids: string[]
}

/** What became of each: sent (or sent before), or still lacking something and left as it is. */
export interface PublishReport {
  sent: string[]
  incomplete: { id: string; title: Texts; needs: ProductNeed[] }[]
}

/** A row of `GET /vendor/products?state=&q=&limit=&offset=`, the last touched first. */
export interface VendorProductRow {
  id: string
  state: ProductState
  title: Texts
  thumbnail: string | null
  price_minor: number | null
  currency_code: string
  made_to_order: boolean
  /** Of all parts together; null where nothing is counted. */
  stock: number | null
  /** The one part there is, for the − and + of the list; null when there are several. */
  variant_id: string | null
  /** Whether a change of what is already in the shop waits for the chamber. */
  change_waits: boolean
  /** Why the chamber refused, when that is where it stands. */
  reasons: RefusalReason[]
}

export interface VendorProductList {
  products: VendorProductRow[]
  count: number
  limit: number
  offset: number
  counts: Record<ProductState, number>
}

/** A craft by its picture. `own` are those that the vendor practises; `materials` and `techniques` are slugs of what is usual in it. */
export interface CraftChoice {
  slug: string
  name: string
  picture: string | null
  own: boolean
  materials: string[]
  techniques: string[]
}

export interface TermChoice {
  slug: string
  name: string
}

/** `GET /vendor/crafts`: all that a piece may be said to be, the vendor's own crafts first. */
export interface CraftChoiceList {
  crafts: CraftChoice[]
  materials: TermChoice[]
  techniques: TermChoice[]
}

/** Body of `POST /vendor/products` and `/vendor/products/:id`: what is written is set, what is absent stays. */
export type ProductBody = Partial<ProductContent>

/** A row of `GET /vendor/stock`. */
export interface StockRow {
  variant_id: string
  product_id: string
  sku: string
  title: Texts
  values: string[]
  /** Pieces that nobody has bought. */
  stock: number
  /** Pieces on the shelf that are promised to somebody. */
  reserved: number
}

export interface StockList {
  stock: StockRow[]
}

/** Body of `POST /vendor/stock`: counted anew (`stock`), or some more or fewer (`by`). */
export interface StockBody {
  changes: { variant_id: string; stock?: number; by?: number }[]
}

/** Answer of `POST /vendor/pictures`, whose body is the photograph itself. */
export interface PictureAnswer {
  picture: { path: string; width: number; height: number }
}
