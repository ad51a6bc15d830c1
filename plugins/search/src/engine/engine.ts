import type { CraftExplanation, CraftSuggestion, Language } from "@tawiza/contract"
import type { CraftDocument } from "@tawiza/vendor/domain/craft-document"
import type { CraftQuery, CraftResult } from "@tawiza/vendor/domain/craft-query"

/** A craft as an engine keeps it. A write with a version below the kept one changes nothing, so that order does not matter. */
export interface Versioned {
  id: string
  version: number
  /** Nothing: the piece is not on sale. Its version is kept, so that an older write does not bring it back. */
  document: CraftDocument | null
}

export interface SearchResult extends CraftResult {
  /** The query as it was probably meant, where a word of it is unknown and another is near. */
  did_you_mean: string | null
  /** When nothing is found: the slug of the nearest craft that has pieces. */
  nearest: string | null
  /** Of the hits of a query with words, by id. */
  reasons: ReadonlyMap<string, CraftExplanation>
}

export type Suggestion = Omit<CraftSuggestion, "marks">

/**
 * What the catalogue needs of a search engine. Two stand behind it: `embedded`, in the process, and `meilisearch`; one contract suite
 * runs on both.
 */
export interface SearchEngine {
  readonly name: string
  /** Whether all processes have one engine; else each has its own. */
  readonly shared: boolean
  /** Before anything else. @throws Error where it cannot serve */
  open(): Promise<void>
  search(query: CraftQuery): Promise<SearchResult>
  /** As somebody types. */
  suggest(q: string, language: Language, limit: number): Promise<Suggestion[]>
  /** Puts in, changes and takes out. Settles when the next search sees it. With `force` whatever version is kept: to put right what differs. */
  write(writes: readonly Versioned[], options?: { force?: boolean }): Promise<void>
  /** Puts all of these in the place of what is there, in one moment for searchers. */
  replace(all: readonly Versioned[]): Promise<void>
  /** What is kept, to be compared with the database: version by id, of pieces on sale. */
  versions(): Promise<ReadonlyMap<string, number>>
}
