import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ApplicationStatus } from "@tawiza/contract"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { sendMessage } from "./send-message"

interface Moved {
  move_id: string
  vendor_id: string
  to: ApplicationStatus
  reason: string | null
}

/** Moves that its members hear of. An admission reaches those without a password as an invitation. */
const TEMPLATES: Partial<Record<ApplicationStatus, string>> = {
  submitted: "application-submitted",
  changes_requested: "application-changes-requested",
  approved: "application-approved",
  rejected: "application-rejected",
  dismissed: "application-dismissed",
}

/**
 * Tells the managers of an applicant what became of its application, once per move. A mail server that is away does not undo a decision:
 * the application itself shows it.
 */
export const tellApplicantStep = createStep("tell-applicant", async ({ move_id, vendor_id, to, reason }: Moved, { container }) => {
  const template = TEMPLATES[to]
  if (!template) return new StepResponse(0)
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id, { relations: ["members"] })
  const managers = vendor.members.filter(({ status, role }) => status === "active" && role === "manager")
  try {
    for (const member of managers) {
      await sendMessage(container, { template, vendor, member, path: "/desk/application", data: { reason: reason ?? "" }, once: move_id })
    }
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Nobody was told of move ${move_id}: ${(error as Error).message}`)
  }
  return new StepResponse(managers.length)
})
