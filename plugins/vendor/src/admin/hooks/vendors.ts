import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminVendorList } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

interface VendorFilters {
  status?: string
  province?: string
  q?: string
  limit: number
  offset: number
}

export function useVendors(filters: VendorFilters) {
  const { language } = useWords()
  return useQuery<AdminVendorList, ApiFailure>({
    queryKey: ["tawiza-vendors", language, filters],
    queryFn: () => api.get(language, "/admin/vendors", { ...filters }),
    placeholderData: keepPreviousData,
  })
}
