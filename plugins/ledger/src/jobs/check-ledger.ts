import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LEDGER_MODULE, type LedgerModuleService } from "../modules/ledger"

/** Runs every check at night. What it finds is kept, shown in the admin, and logged by name. */
export default async function checkLedger(container: MedusaContainer) {
  const { findings } = await container.resolve<LedgerModuleService>(LEDGER_MODULE).checks()
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { name, count, rows } of findings) {
    if (count > 0) logger.error(`The ledger breaks ${name}: ${count} rows, the first ${JSON.stringify(rows[0])}. Run npm run ledger:check.`)
  }
}

export const config = { name: "check-ledger", schedule: "43 2 * * *" }
