import type { MedusaContainer } from "@medusajs/framework/types"
import type { LedgerSourcePage, Texts } from "@tawiza/contract"
import type { Reference } from "../../domain/journal"
import type { JournalRow } from "../../tables"

/** What a journal says about where it came from. */
export type Origin = Pick<JournalRow, "kind" | "referenceType" | "referenceId">

/**
 * Where journals come from, as whoever posts them knows it. The ledger knows no shop: its pages ask this for names and pages, and show
 * bare references where nobody answers.
 */
export interface LedgerSources {
  /** What kinds of journal and types of reference are called; one that is missing is shown as it is. */
  names(): { kinds: Readonly<Record<string, Texts>>; references: Readonly<Record<string, Texts>> }
  /** For each journal the pages of the admin that show where it came from, the nearest first. */
  pagesOf(container: MedusaContainer, journals: readonly Origin[]): Promise<LedgerSourcePage[][]>
  /** What a person means by a number, of an order for example; empty when it is no number of anything. */
  find(container: MedusaContainer, text: string): Promise<Reference[]>
}

/** The name of the module that gives them. */
export const LEDGER_SOURCES = "ledger_sources"

const NOBODY: LedgerSources = {
  names: () => ({ kinds: {}, references: {} }),
  pagesOf: async (_container, journals) => journals.map(() => []),
  find: async () => [],
}

export function sourcesOf(container: MedusaContainer): LedgerSources {
  return container.resolve<LedgerSources | undefined>(LEDGER_SOURCES, { allowUnregistered: true }) ?? NOBODY
}
