import { COUNTED_TO } from "@tawiza/contract"

/** How many there are in some states of a list, for a tab; nothing until the counts are known. */
export function tally<S extends string>(counts: Record<S, number> | undefined, statuses: readonly S[]): { count?: number; more?: boolean } {
  if (!counts) return {}
  return {
    count: statuses.reduce((sum, status) => sum + counts[status], 0),
    more: statuses.some((status) => counts[status] >= COUNTED_TO),
  }
}
