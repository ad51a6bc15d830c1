import type { MedusaContainer } from "@medusajs/framework/types"
import { LEDGER_MODULE, type LedgerModuleService } from "../modules/ledger"

/** Adds the journals of the last minute to the hash chain. Several workers may run it: a lock lets one seal, the others find it at work. */
export default async function sealLedger(container: MedusaContainer) {
  await container.resolve<LedgerModuleService>(LEDGER_MODULE).seal()
}

export const config = { name: "seal-ledger", schedule: "* * * * *" }
