import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ApplicationAnswer, PaperCheckBody, PaperLink } from "@tawiza/contract"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

const pathOf = (application_id: string, paper_id: string) =>
  `/admin/applications/${encodeURIComponent(application_id)}/papers/${encodeURIComponent(paper_id)}`

/** A link ends after two minutes; a new one is fetched before. */
const RENEW_MS = 100_000

/** A link by which one paper can be opened now. Fetching it opens nothing; opening it is written down. */
export function usePaperLink(application_id: string, paper_id: string) {
  const { language } = useWords()
  return useQuery<PaperLink, ApiFailure>({
    queryKey: ["tawiza-paper-link", application_id, paper_id],
    queryFn: () => api.get(language, `${pathOf(application_id, paper_id)}/link`),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: RENEW_MS,
  })
}

/** Says of a paper that it is in order, or why not. */
export function useCheckPaper(application_id: string) {
  const { language } = useWords()
  const queries = useQueryClient()
  return useMutation<ApplicationAnswer, ApiFailure, { paper_id: string } & PaperCheckBody>({
    mutationFn: ({ paper_id, ...body }) => api.post(language, `${pathOf(application_id, paper_id)}/check`, body),
    onSettled: () => queries.invalidateQueries({ queryKey: ["tawiza-applications"] }),
  })
}

/** To be called when a paper has been opened: the application then shows its reading. */
export function useReadingRecorded() {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: ["tawiza-applications", "one"] })
}
