import { useDeed, useReading } from "@tawiza/admin-kit"
import type { ProductReviewAnswer, ProductReviewList, RefuseProductBody } from "@tawiza/contract"

interface ReviewFilters {
  status: readonly string[]
  q: string
  limit: number
  offset: number
}

const PATH = "/admin/product-reviews"
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

export const useProductReviews = (filters: ReviewFilters) => useReading<ProductReviewList>(PATH, { ...filters })

export const useProductReview = (id: string) => useReading<ProductReviewAnswer>(pathOf(id))

/** What a moderator answers: yes, or no with reasons. */
export type ReviewDecision = { verb: "approve" } | ({ verb: "refuse" } & RefuseProductBody)

/** Records a decision. */
export const useDecideReview = (id: string) =>
  useDeed<ReviewDecision, ProductReviewAnswer>(({ verb, ...body }) => ({ path: `${pathOf(id)}/${verb}`, body }), [PATH])
