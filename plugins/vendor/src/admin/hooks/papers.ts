import { useDeed, useReadAgain, useReading } from "@tawiza/admin-kit"
import type { ApplicationAnswer, PaperCheckBody, PaperLink } from "@tawiza/contract"
import { pathOfApplication } from "./applications"

const pathOf = (application_id: string, paper_id: string) => `${pathOfApplication(application_id)}/papers/${encodeURIComponent(paper_id)}`

/** A link ends after two minutes; a new one is fetched before. */
const RENEW_MS = 100_000

/** A link by which one paper can be opened now. Fetching it opens nothing; opening it is written down. */
export const usePaperLink = (application_id: string, paper_id: string) =>
  useReading<PaperLink>(`${pathOf(application_id, paper_id)}/link`, {}, { gcTime: 0, refetchInterval: RENEW_MS })

/** Says of a paper that it is in order, or why not. */
export const useCheckPaper = (application_id: string) =>
  useDeed<{ paper_id: string } & PaperCheckBody, ApplicationAnswer>(
    ({ paper_id, ...body }) => ({ path: `${pathOf(application_id, paper_id)}/check`, body }),
    [pathOfApplication(application_id)],
  )

/** To be called when a paper has been opened: the application then shows its reading. */
export function useReadingRecorded(application_id: string) {
  const readAgain = useReadAgain()
  return () => void readAgain([pathOfApplication(application_id)])
}
