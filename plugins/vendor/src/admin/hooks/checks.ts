import { useReading } from "@tawiza/admin-kit"
import type { AdminChecks } from "@tawiza/contract"

export const useChecks = () => useReading<AdminChecks>("/admin/checks")
