import type { DataSource } from "typeorm"
import { Ledger } from "../../ledger"

/** The ledger itself, as a module of Medusa: it ends its connections when the application does. */
export class LedgerModuleService extends Ledger {
  readonly __hooks = { onApplicationShutdown: () => this.close() }

  constructor({ ledgerSource }: { ledgerSource: DataSource }) {
    super(ledgerSource)
  }
}
