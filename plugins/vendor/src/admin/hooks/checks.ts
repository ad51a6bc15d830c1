import { useQuery } from "@tanstack/react-query"
import type { AdminChecks } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

export function useChecks() {
  const { language } = useWords()
  return useQuery<AdminChecks, ApiFailure>({
    queryKey: ["tawiza-checks", language],
    queryFn: () => api.get(language, "/admin/checks"),
    staleTime: 0,
  })
}
