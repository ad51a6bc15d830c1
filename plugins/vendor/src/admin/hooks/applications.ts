import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApplicationAnswer, ApplicationList, DecisionBody } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import type { Decision } from "../lib/decisions"
import { useWords } from "../lib/language"

interface ApplicationFilters {
  status: readonly string[]
  unchecked?: "true"
  q: string
  limit: number
  offset: number
}

const KEY = "tawiza-applications"

export function useApplications(filters: ApplicationFilters) {
  const { language } = useWords()
  return useQuery<ApplicationList, ApiFailure>({
    queryKey: [KEY, "list", language, filters],
    queryFn: () => api.get(language, "/admin/applications", { ...filters }),
    placeholderData: keepPreviousData,
    // A queue is worked on by several people: it is asked for again whenever it is opened.
    staleTime: 0,
  })
}

export function useApplication(id: string) {
  const { language } = useWords()
  return useQuery<ApplicationAnswer, ApiFailure>({
    queryKey: [KEY, "one", id, language],
    queryFn: () => api.get(language, `/admin/applications/${encodeURIComponent(id)}`),
    staleTime: 0,
  })
}

/** Records a decision. Whatever comes of it the application is read again: a refusal mostly means that a colleague was faster. */
export function useDecide(id: string) {
  const { language } = useWords()
  const queries = useQueryClient()
  return useMutation<ApplicationAnswer, ApiFailure, { decision: Decision } & DecisionBody>({
    mutationFn: ({ decision, reason }) => api.post(language, `/admin/applications/${encodeURIComponent(id)}/${decision}`, { reason }),
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: [KEY] }), queries.invalidateQueries({ queryKey: ["tawiza-vendors"] })]),
  })
}
