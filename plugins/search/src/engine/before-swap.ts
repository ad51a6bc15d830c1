import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import { type CraftQuery, EVERYTHING } from "@tawiza/vendor/domain/craft-query"
import { priceOf } from "../domain/facets"
import type { Versioned } from "./engine"

/** Pieces that are searched for, spread over all of them. */
const CANARIES = 20

interface Next {
  versions: ReadonlyMap<string, number>
  /** Ids of the hits. */
  find(query: CraftQuery): Promise<string[]>
}

/**
 * Holds what is about to take the place of an index against what it was made of: as many pieces, each in its version, and some of them
 * found by their own titles.
 * @throws Error saying what is lacking: the old index stays in its place
 */
export async function compareBeforeSwap(all: readonly Versioned[], { versions, find }: Next): Promise<void> {
  const wanted = all.filter((one): one is Versioned & { document: CraftDocument } => one.document !== null)
  const lacking = wanted.filter(({ id, version }) => versions.get(id) !== version)
  if (lacking.length > 0 || versions.size !== wanted.length) {
    throw new Error(
      `The new index has ${versions.size} pieces instead of ${wanted.length}; ${lacking.length} are not as they should be${named(lacking)}.`,
    )
  }
  const step = Math.max(1, Math.floor(wanted.length / CANARIES))
  const canaries = wanted.filter((_, place) => place % step === 0).slice(0, CANARIES)
  for (const canary of canaries) {
    const found = await find(canaryQuery(canary.document))
    if (!found.includes(canary.id)) throw new Error(`The new index does not find ${canary.id} by its own title.`)
  }
}

const named = ([first]: readonly Versioned[]) => (first ? `, the first is ${first.id}` : "")

/** Its title, among the pieces of its shop at its price: a common title must not hide it behind others. */
function canaryQuery(craft: CraftDocument): CraftQuery {
  const price = priceOf(craft)
  const choices = { ...EVERYTHING.choices, vendor: [craft.shop.handle] }
  return { ...EVERYTHING, q: Object.values(craft.title)[0] ?? "", choices, price_min: price, price_max: price, limit: 100 }
}
