import { useDeed, useReading } from "@tawiza/admin-kit"
import type { AdminVendorAnswer, VendorDecision, VendorDecisionBody } from "@tawiza/contract"

const PATH = "/admin/vendors"
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`

export const useVendor = (id: string) => useReading<AdminVendorAnswer>(pathOf(id))

/** Records a decision about a shop. */
export const useDecideVendor = (id: string) =>
  useDeed<{ decision: VendorDecision } & VendorDecisionBody, AdminVendorAnswer>(
    ({ decision, reason }) => ({ path: `${pathOf(id)}/${decision}`, body: { reason } }),
    [PATH],
  )
