import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS } from "@tawiza/contract"
import { inviteMemberStep } from "./invite-member"
import { checkApplicationMoveStep, moveApplicationStep } from "./move-application"
import { openShopWorkflow } from "./open-shop"
import { tellApplicantStep } from "./tell-applicant"

export interface ApproveApplicationInput {
  application_id: string
  by: string
  reason: string | null
}

/**
 * Admits a vendor: opens its shop, invites its first member, records the decision. The decision is written last, so that an
 * approval cut off half-way is still in the queue and approving again finishes it; every deed before it finds its own work done.
 */
export const approveApplicationWorkflow = createWorkflow("approve-application", (input: ApproveApplicationInput) => {
  const decision = transform(input, (input) => ({ ...input, to: "approved" as const, acting_for: "chamber" as const }))
  acquireLockStep({ key: input.application_id, timeout: 10, ttl: 120 })
  const { vendor_id } = checkApplicationMoveStep(decision)
  openShopWorkflow.runAsStep({ input: { vendor_id, by: input.by } })
  inviteMemberStep({ vendor_id })
  const moved = moveApplicationStep(decision)
  tellApplicantStep(transform({ moved, decision }, ({ moved, decision }) => ({ ...moved, to: decision.to, reason: decision.reason })))
  emitEventStep({ eventName: EVENTS.applicationApproved, data: { id: input.application_id, vendor_id } })
  releaseLockStep({ key: input.application_id })
  return new WorkflowResponse({ vendor_id })
})
