import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { type ApiError, LOCALES } from "@tawiza/contract"
import { useSearchParams } from "react-router-dom"
import { useWords } from "./words"

export const PAGE_SIZE = 20

type Query = Record<string, string | number | undefined>

/** The address of a reading of the ledger; what is empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, String(value)]]))
  return `/admin/ledger/${path}${given.length ? `?${new URLSearchParams(given)}` : ""}`
}

/** What went wrong, with a sentence where the server sent one in the reader's language. */
export class ReadingFailed extends Error {
  constructor(
    readonly status: number,
    readonly sentence: string | null,
  ) {
    super(sentence ?? `HTTP ${status}`)
  }
}

/** Reads from the ledger with the moderator's session. A ledger moves all day: an opened page is never a kept one. */
export function useLedger<Answer>(path: string, query: Query = {}) {
  const { language } = useWords()
  const address = addressOf(path, query)
  return useQuery<Answer, ReadingFailed>({
    queryKey: ["ledger", language, address],
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
    queryFn: async () => {
      const headers = { accept: "application/json", "x-medusa-locale": LOCALES[language] }
      const response = await fetch(address, { credentials: "include", headers }).catch(() => {
        throw new ReadingFailed(0, null)
      })
      const answer: unknown = await response.json().catch(() => null)
      if (response.ok) return answer as Answer
      const { code, message } = (answer ?? {}) as Partial<ApiError>
      throw new ReadingFailed(response.status, code && message ? message : null)
    },
  })
}

/** What a page shows is in its address, so that it can be sent and gone back to. A change starts at the first page again. */
export function useAddress() {
  const [search, setSearch] = useSearchParams()
  const change = (changes: Record<string, string>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (!("offset" in changes)) after.delete("offset")
        for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name)
        return after
      },
      { replace: true },
    )
  const asked = Number(search.get("offset"))
  const offset = Number.isSafeInteger(asked) && asked > 0 ? asked - (asked % PAGE_SIZE) : 0
  return { get: (name: string) => search.get(name) ?? "", offset, change }
}
