import { useDeed, useReading } from "@tawiza/admin-kit"
import type { AdminSearchStatus } from "@tawiza/contract"

const PATH = "/admin/search-index"
/** While a rebuild runs its progress is looked at this often; else now and then. */
const LOOK_MS = { rebuilding: 500, else: 5000 }

export const useSearchStatus = () =>
  useReading<AdminSearchStatus>(PATH, {}, { refetchInterval: ({ state }) => (state.data?.rebuild ? LOOK_MS.rebuilding : LOOK_MS.else) })

export const useSearchDeed = (deed: "check" | "rebuild") => useDeed<void>(() => ({ path: `${PATH}/${deed}` }), [PATH])
