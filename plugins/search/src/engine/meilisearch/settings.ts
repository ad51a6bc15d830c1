import type { Settings } from "meilisearch"

/** The oldest server this was written for: its names of ranking rules and of filter features. */
export const OLDEST = [1, 53, 0] as const

/** Fields that are searched, the worthiest first, as `domain/fields.ts` has them. */
export const SEARCHED = ["title", "leaf", "kin", "maker", "place", "use", "made", "branch", "text"] as const

const EQUAL = ["craft", "material", "technique", "province", "vendor", "label", "in_stock", "made_to_order", "women_led", "live", "open"]

/**
 * What the index must be set to. It is read back and compared at start, because a setting that was changed by hand changes what shoppers
 * find. The sort comes first among the rules: a list by price is by price, whatever else matches better.
 */
export const SETTINGS = {
  displayedAttributes: ["id", "version", "document"],
  searchableAttributes: [...SEARCHED],
  filterableAttributes: [
    { attributePatterns: EQUAL, features: { facetSearch: false, filter: { equality: true, comparison: false } } },
    { attributePatterns: ["price", "version"], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
  ],
  sortableAttributes: ["price", "created_at"],
  rankingRules: ["sort", "words", "typo", "proximity", "attributeRank", "wordPosition", "exactness", "created_at:desc"],
  stopWords: [],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 }, disableOnWords: [], disableOnAttributes: [] },
  faceting: { maxValuesPerFacet: 2000, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: 200_000 },
} satisfies Settings

/** Names of settings that are not as they must be. Lists are compared without regard to order where order means nothing. */
export function differingSettings(actual: Settings): string[] {
  return Object.entries(SETTINGS).flatMap(([name, wanted]) => {
    const is = actual[name as keyof Settings]
    return canonical(pick(is, wanted), ORDERED.has(name)) === canonical(wanted, ORDERED.has(name)) ? [] : [name]
  })
}

const ORDERED: ReadonlySet<string> = new Set(["searchableAttributes", "rankingRules"])

/** Of an object, only what we set: a newer server may know more. */
function pick(actual: unknown, wanted: unknown): unknown {
  if (!isRecord(wanted) || !isRecord(actual)) return actual
  return Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, pick(actual[name], value)]))
}

function canonical(value: unknown, ordered: boolean): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part) && !ordered) return [...part].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value)

/** @throws Error naming both versions when the server is older than what this was written for */
export function refuseOlder(version: string): void {
  const parts = version.split(/[.-]/).map(Number)
  const older = OLDEST.map((least, i) => Math.sign((parts[i] ?? 0) - least)).find((sign) => sign !== 0) === -1
  if (older || Number.isNaN(parts[0]))
    throw new Error(`Meilisearch ${version} is older than ${OLDEST.join(".")}, which this needs: update the server.`)
}
