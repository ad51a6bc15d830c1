import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { ensureManagerStays } from "../domain/membership"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface ChangeMemberInput {
  vendor_id: string
  member_id: string
  /** Null removes the member. */
  role: MemberRole | null
}

const changeMemberStep = createStep("write-member", async ({ vendor_id, member_id, role }: ChangeMemberInput, { container }) => {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const members = await vendors.listMembers({ vendor_id }, { take: null as never })
  const member = members.find(({ id }) => id === member_id)
  if (!member) throw new Refusal("not_found", { id: member_id })
  ensureManagerStays(members, member_id, role)
  if (role) await vendors.updateMembers({ id: member_id, role })
  else {
    await vendors.updateMembers({ id: member_id, status: "removed" })
    // The row stays for the record; the address is free for another invitation.
    await vendors.softDeleteMembers([member_id])
  }
  return new StepResponse(member_id)
})

/**
 * Gives a member another role or lets it go, from its next request on. Under the vendor's lock, so that two managers who demote each
 * other at once leave one of them in charge.
 * @throws Refusal `last_manager`, `not_found`
 */
export const changeMemberWorkflow = createWorkflow("change-member", (input: ChangeMemberInput) => {
  acquireLockStep({ key: input.vendor_id, timeout: 10, ttl: 60 })
  changeMemberStep(input)
  releaseLockStep({ key: input.vendor_id })
  return new WorkflowResponse(input.member_id)
})
