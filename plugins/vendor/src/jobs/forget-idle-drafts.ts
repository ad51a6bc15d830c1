import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { FORGET_DRAFT_DAYS, WARN_DRAFT_DAYS } from "@tawiza/config/admission"
import { addDays, moroccanDay } from "../domain/day"
import { onceFor } from "../messages/once"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { draftsToForget, draftsToWarn } from "../papers/idle-drafts"
import { rowsOf } from "../rows"
import { forgetDraftWorkflow } from "../workflows/forget-draft"
import { sendInvitation } from "../workflows/send-invitation"
import { sendMessage } from "../workflows/send-message"

/** Tells the authors of drafts that they will be forgotten, and forgets those whose authors were told and did nothing. */
export default async function forgetIdleDrafts(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const failed = (id: string, error: unknown) =>
    // A workflow throws plain data.
    logger.error(`Draft ${id} was left as it is: ${(error as { message?: string }).message ?? String(error)}`)

  for (const { application_id, vendor_id } of await draftsToWarn(container)) {
    try {
      await warn(container, application_id, vendor_id)
    } catch (error) {
      failed(application_id, error)
    }
  }
  let forgotten = 0
  for (const draft of await draftsToForget(container)) {
    try {
      const { result } = await forgetDraftWorkflow(container).run({ input: draft })
      if (result) forgotten++
    } catch (error) {
      failed(draft.application_id, error)
    }
  }
  if (forgotten) logger.info(`${forgotten} drafts that nobody had written in for ${FORGET_DRAFT_DAYS} days were forgotten`)
}

/** Whoever never chose a password gets the way in with it. What cannot be sent is not counted as said: nothing is forgotten untold. */
async function warn(container: MedusaContainer, application_id: string, vendor_id: string): Promise<void> {
  const vendor = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveVendor(vendor_id, { relations: ["members"] })
  const today = moroccanDay(new Date())
  for (const member of vendor.members) {
    if (member.status === "invited") {
      await onceFor(container, `draft-ending:${application_id}:${today}:${member.id}`, () =>
        sendInvitation(container, { template: "draft-ending", vendor, member }),
      )
    } else if (member.status === "active") {
      await sendMessage(container, {
        template: "draft-ending",
        vendor,
        member,
        path: "/desk/application",
        data: { expires_at: addDays(today, WARN_DRAFT_DAYS) },
        once: `${application_id}:${today}`,
      })
    }
  }
  // By hand: Medusa would count the warning as a change of the draft.
  await rowsOf(container, "update vendor_application set warned_at = now() where id = ?", [application_id])
}

export const config = { name: "forget-idle-drafts", schedule: "41 4 * * *" }
