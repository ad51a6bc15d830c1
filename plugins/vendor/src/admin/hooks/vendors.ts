import { useReading } from "@tawiza/admin-kit"
import type { AdminVendorList } from "@tawiza/contract"

interface VendorFilters {
  status?: string
  province?: string
  q?: string
  limit: number
  offset: number
}

export const useVendors = (filters: VendorFilters) => useReading<AdminVendorList>("/admin/vendors", { ...filters })
