import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ChamberRoleBody, ChamberUserList } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

const KEY = ["tawiza-chamber-users"]

export function useChamberUsers() {
  const { language } = useWords()
  return useQuery<ChamberUserList, ApiFailure>({
    queryKey: KEY,
    queryFn: () => api.get(language, "/admin/chamber-users"),
  })
}

export function useChangeRole() {
  const { language } = useWords()
  const queries = useQueryClient()
  return useMutation<ChamberUserList, ApiFailure, { id: string } & ChamberRoleBody>({
    mutationFn: ({ id, role }) => api.post(language, `/admin/chamber-users/${encodeURIComponent(id)}`, { role }),
    onSuccess: (list) => queries.setQueryData(KEY, list),
  })
}
