import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ProductReviewAnswer, ProductReviewList, RefuseProductBody } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

interface ReviewFilters {
  status: readonly string[]
  q: string
  limit: number
  offset: number
}

const KEY = "tawiza-product-reviews"

export function useProductReviews(filters: ReviewFilters) {
  const { language } = useWords()
  return useQuery<ProductReviewList, ApiFailure>({
    queryKey: [KEY, "list", language, filters],
    queryFn: () => api.get(language, "/admin/product-reviews", { ...filters }),
    placeholderData: keepPreviousData,
    // A queue is worked on by several people: it is asked for again whenever it is opened.
    staleTime: 0,
  })
}

export function useProductReview(id: string) {
  const { language } = useWords()
  return useQuery<ProductReviewAnswer, ApiFailure>({
    queryKey: [KEY, "one", id, language],
    queryFn: () => api.get(language, `/admin/product-reviews/${encodeURIComponent(id)}`),
    staleTime: 0,
  })
}

/** What a moderator answers: yes, or no with reasons. */
export type ReviewDecision = { verb: "approve" } | ({ verb: "refuse" } & RefuseProductBody)

/** Records a decision. Whatever comes of it the change is read again: a refusal mostly means that its vendor took it back. */
export function useDecideReview(id: string) {
  const { language } = useWords()
  const queries = useQueryClient()
  return useMutation<ProductReviewAnswer, ApiFailure, ReviewDecision>({
    mutationFn: ({ verb, ...body }) => api.post(language, `/admin/product-reviews/${encodeURIComponent(id)}/${verb}`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  })
}
