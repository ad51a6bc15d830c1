import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminVendorAnswer, VendorDecision, VendorDecisionBody } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

const pathOf = (id: string) => `/admin/vendors/${encodeURIComponent(id)}`

export function useVendor(id: string) {
  const { language } = useWords()
  return useQuery<AdminVendorAnswer, ApiFailure>({
    queryKey: ["tawiza-vendors", "one", id, language],
    queryFn: () => api.get(language, pathOf(id)),
    staleTime: 0,
  })
}

/** Records a decision about a shop; whatever comes of it the shop is read again. */
export function useDecideVendor(id: string) {
  const { language } = useWords()
  const queries = useQueryClient()
  return useMutation<AdminVendorAnswer, ApiFailure, { decision: VendorDecision } & VendorDecisionBody>({
    mutationFn: ({ decision, reason }) => api.post(language, `${pathOf(id)}/${decision}`, { reason }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["tawiza-vendors"] }),
  })
}
