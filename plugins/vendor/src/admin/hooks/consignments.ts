import { useReading } from "@tawiza/admin-kit"
import type { AdminConsignmentList } from "@tawiza/contract"

interface ConsignmentFilters {
  status?: string
  order_id?: string
  vendor_id?: string
  q?: string
  limit: number
  offset: number
}

export const useConsignments = (filters: ConsignmentFilters) => useReading<AdminConsignmentList>("/admin/consignments", { ...filters })
