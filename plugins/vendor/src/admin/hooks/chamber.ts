import { useDeed, useReading } from "@tawiza/admin-kit"
import type { ChamberRoleBody, ChamberUserList } from "@tawiza/contract"

const PATH = "/admin/chamber-users"

export const useChamberUsers = () => useReading<ChamberUserList>(PATH)

export const useChangeRole = () =>
  useDeed<{ id: string } & ChamberRoleBody, ChamberUserList>(
    ({ id, role }) => ({ path: `${PATH}/${encodeURIComponent(id)}`, body: { role } }),
    [PATH],
  )
