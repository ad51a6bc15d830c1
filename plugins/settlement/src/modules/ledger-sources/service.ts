import type { MedusaContainer } from "@medusajs/framework/types"
import type { LedgerSources, Origin } from "@tawiza/ledger/modules/ledger"
import { connectionOf } from "@tawiza/vendor/rows"
import { FACT_NAMES } from "../../domain/fact-names"
import { REFERENCE_NAMES } from "../../domain/references"
import { pagesOf, referencesNumbered } from "../../store/ledger-sources"

/** What the ledger's pages may tell of orders, parcels, payouts and the bank. */
export class LedgerSourcesModuleService implements LedgerSources {
  names() {
    return { kinds: FACT_NAMES, references: REFERENCE_NAMES }
  }

  pagesOf(container: MedusaContainer, journals: readonly Origin[]) {
    return pagesOf(connectionOf(container), journals)
  }

  find(container: MedusaContainer, text: string) {
    return referencesNumbered(connectionOf(container), text)
  }
}
