import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendInvitationStep } from "./add-member"

/** Sends an invitation again to a member who has not answered it. @throws Refusal `not_found`, `illegal_transition` */
export const reinviteMemberWorkflow = createWorkflow("reinvite-member", (input: { vendor_id: string; member_id: string }) => {
  return new WorkflowResponse(sendInvitationStep(input))
})
