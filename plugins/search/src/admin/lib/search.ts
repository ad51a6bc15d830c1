import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminSearchStatus } from "@tawiza/contract"

const KEY = ["tawiza", "search"]
/** While a rebuild runs its progress is looked at this often; else now and then. */
const LOOK_MS = { rebuilding: 500, else: 5000 }

async function ask<T>(path: string, method: "GET" | "POST" = "GET"): Promise<T> {
  const response = await fetch(`/admin/search${path}`, { method, credentials: "include", headers: { accept: "application/json" } })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  return (await response.json()) as T
}

export function useSearchStatus() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => ask<AdminSearchStatus>(""),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.rebuild ? LOOK_MS.rebuilding : LOOK_MS.else),
  })
}

export function useSearchDeed(deed: "check" | "rebuild") {
  const queries = useQueryClient()
  return useMutation({ mutationFn: () => ask(`/${deed}`, "POST"), onSettled: () => queries.invalidateQueries({ queryKey: KEY }) })
}
