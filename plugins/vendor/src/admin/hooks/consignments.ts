import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminConsignmentList } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

interface ConsignmentFilters {
  status?: string
  order_id?: string
  vendor_id?: string
  q?: string
  limit: number
  offset: number
}

export function useConsignments(filters: ConsignmentFilters) {
  const { language } = useWords()
  return useQuery<AdminConsignmentList, ApiFailure>({
    queryKey: ["tawiza-consignments", language, filters],
    queryFn: () => api.get(language, "/admin/consignments", { ...filters }),
    placeholderData: keepPreviousData,
    // Members move consignments all day: an opened list is never a kept one.
    staleTime: 0,
  })
}
