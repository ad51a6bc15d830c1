import type { Texts } from "./locale.js"
import type { ProductChangeStatus, ProductContent, RefusalReason, ReviewTopic } from "./product.js"
import type { VendorKind } from "./vendor.js"

/** A row of `GET /admin/product-reviews?status=&vendor_id=&q=&limit=&offset=`, who waits longest first. */
export interface ProductReviewRow {
  id: string
  status: ProductChangeStatus
  topics: ReviewTopic[]
  product_id: string
  title: Texts
  thumbnail: string | null
  vendor: { id: string; handle: string; name: Texts; kind: VendorKind }
  submitted_at: string
  decided_at: string | null
}

export interface ProductReviewList {
  reviews: ProductReviewRow[]
  count: number
  /** Whether there are more than `count`: each state is counted up to `COUNTED_TO`. */
  more: boolean
  limit: number
  offset: number
  /** How many there are in each state, whatever `status` asks for; the other filters apply. Drafts are never shown. */
  counts: Record<ProductChangeStatus, number>
}

/** A field before and after, in the order in which a moderator reads. `label` fields carry names in the asked language. */
export type ReviewedField =
  | { field: "title" | "description" | "care"; before: Texts | null; after: Texts }
  | { field: "craft" | "materials" | "techniques" | "labels" | "makers"; before: string[] | null; after: string[] }
  | { field: "pictures"; before: ProductContent["pictures"] | null; after: ProductContent["pictures"] }
  | { field: "prices"; before: ReviewedPrice[] | null; after: ReviewedPrice[] }

export interface ReviewedPrice {
  values: string[]
  price_minor: number | null
}

/** `GET /admin/product-reviews/:id`, and the answer of both decisions. */
export interface ProductReview extends ProductReviewRow {
  fields: ReviewedField[]
  /** The piece as it would stand after approval, for what is not a change but must be seen. */
  content: ProductContent
  reasons: RefusalReason[]
  note: string | null
  decided_by: string | null
  /** Earlier decisions about the same piece, the last first. */
  history: { id: string; status: ProductChangeStatus; decided_at: string; reasons: RefusalReason[] }[]
  /** The decisions open now. */
  next: ProductChangeStatus[]
  /** All reasons a moderator may choose from. */
  choices: RefusalReason[]
}

export interface ProductReviewAnswer {
  review: ProductReview
}

/** Body of `POST /admin/product-reviews/:id/refuse`: at least one reason of the list, and a word of the moderator's own if needed. */
export interface RefuseProductBody {
  reasons: string[]
  note?: string
}
