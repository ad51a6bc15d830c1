import {
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { type ApiFailure, type Asked, api } from "./api.js"
import { useLanguage } from "./words.js"

/** First part of every key of ours, so that Medusa's own readings are never touched. */
const OURS = "tawiza"

/** A reading on its way, done or failed. */
export type Query<Answer> = UseQueryResult<Answer, ApiFailure>

/** A deed that can be done, on its way, done or failed. */
export type Deed<Given, Answer = unknown> = UseMutationResult<Answer, ApiFailure, Given>

type Options<Answer> = Pick<UseQueryOptions<Answer, ApiFailure>, "enabled" | "staleTime" | "gcTime" | "refetchInterval">

/**
 * Reads from the API, in the reader's language. Several people work on one queue, so what is opened is asked for again, never a kept
 * one. While a list is narrowed or turned its last page stays, dimmed; another object's page never does.
 */
export function useReading<Answer>(path: string, asked: Asked = {}, options: Options<Answer> = {}): Query<Answer> {
  const { language } = useLanguage()
  return useQuery<Answer, ApiFailure>({
    queryKey: [OURS, path, asked, language],
    queryFn: () => api.get<Answer>(language, path, asked),
    placeholderData: (last, before) => (before?.queryKey[1] === path ? last : undefined),
    staleTime: 0,
    retry: false,
    ...options,
  })
}

/**
 * A deed: what is given becomes a path and a body and is posted. Whatever comes of it, what was read below the paths in `changes` is
 * read again: a refusal mostly means that a colleague was faster.
 */
export function useDeed<Given, Answer = unknown>(
  deed: (given: Given) => { path: string; body?: unknown },
  changes: readonly string[],
): Deed<Given, Answer> {
  const { language } = useLanguage()
  const readAgain = useReadAgain()
  return useMutation<Answer, ApiFailure, Given>({
    mutationFn: (given) => {
      const { path, body } = deed(given)
      return api.post<Answer>(language, path, body)
    },
    onSettled: () => readAgain(changes),
  })
}

/** Has all that was read at or below the paths read again. */
export function useReadAgain(): (paths: readonly string[]) => Promise<void> {
  const queries = useQueryClient()
  return (paths) =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [whose, path] }) =>
        whose === OURS && paths.some((changed) => path === changed || String(path).startsWith(`${changed}/`)),
    })
}
