import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** Rows of a page of a list. */
export const PAGE_SIZE = 20

/** What a list shows, as its address says it: `?status=&q=&sort=&offset=`. Going back or sending the address shows the same list. */
export interface ListState {
  /** A parameter by name; empty when the address does not carry it. */
  get(name: string): string
  offset: number
  /** Whether anything but the page and the order narrows the list. */
  narrowed: boolean
  /** Changes some parameters; an empty one is taken out, and the list starts at its first page again. */
  set(changes: Record<string, string>): void
  toOffset(offset: number): void
  /** The address of this list with some parameters changed, for links. */
  href(changes: Record<string, string>): string
}

export function useListState(): ListState {
  const [search, setSearch] = useSearchParams()
  const set = useCallback(
    (changes: Record<string, string>) => setSearch((before) => changed(before, { ...changes, offset: "" }), { replace: true }),
    [setSearch],
  )
  return {
    get: (name) => search.get(name) ?? "",
    offset: offsetOf(search),
    narrowed: [...search.keys()].some((name) => name !== "offset" && name !== "sort"),
    set,
    toOffset: (offset) => setSearch((before) => changed(before, { offset: offset ? String(offset) : "" })),
    href: (changes) => `?${changed(search, { ...changes, offset: "" })}`,
  }
}

export function changed(before: URLSearchParams, changes: Record<string, string>): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value) after.set(name, value)
    else after.delete(name)
  }
  return after
}

/** A whole page, whatever the address says. */
export function offsetOf(search: URLSearchParams): number {
  const asked = Number(search.get("offset"))
  return Number.isSafeInteger(asked) && asked > 0 ? asked - (asked % PAGE_SIZE) : 0
}

/** How a list stands by a column: `sort=name` is ascending, `sort=-name` descending. */
export function sortBy(sort: string, column: string): { now: "ascending" | "descending" | "none"; next: string } {
  if (sort === column) return { now: "ascending", next: `-${column}` }
  return { now: sort === `-${column}` ? "descending" : "none", next: column }
}
