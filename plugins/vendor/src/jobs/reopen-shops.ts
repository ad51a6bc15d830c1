import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { moroccanDay } from "../domain/day"
import { lapsed } from "../domain/suspension"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { moveVendorWorkflow } from "../workflows/move-vendor"

/** Opens the shops whose pause is over, and those whose suspension nobody confirmed in time. */
export default async function reopenShops(container: MedusaContainer) {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const now = new Date()
  const rested = await vendors.listVendors({ status: "paused", back_on: { $lte: moroccanDay(now) } }, { take: null as never })
  const running = await vendors.listSuspensions({ ended_at: null }, { take: null as never })
  const due = [
    ...rested.map(({ id }) => ({ vendor_id: id, from: "paused" as const, reason: null })),
    ...running
      .filter((suspension) => lapsed(suspension, now))
      .map(({ vendor_id }) => ({ vendor_id, from: "suspended" as const, reason: "Aucune seconde personne n'a confirmé la suspension." })),
  ]
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { vendor_id, from, reason } of due) {
    try {
      await moveVendorWorkflow(container).run({ input: { vendor_id, from, to: "open", by: "system", reason } })
    } catch (error) {
      logger.error(`Shop ${vendor_id} could not be opened again: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

export const config = { name: "reopen-shops", schedule: "* * * * *" }
