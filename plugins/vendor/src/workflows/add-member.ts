import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { Language, MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { loginOfMember } from "../domain/login"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { sendInvitation } from "./send-invitation"

export interface AddMemberInput {
  vendor_id: string
  name: string
  /** One of both at least. */
  email: string | null
  /** `+2126…`. */
  phone: string | null
  language: Language
  role: MemberRole
}

const createMemberStep = createStep(
  "create-member",
  async (input: AddMemberInput, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const { vendor_id, email, phone } = input
    const [known] = await vendors.listMembers(email ? { vendor_id, email } : { vendor_id, email: null, phone })
    if (known) throw new Refusal("member_known")
    const member = await vendors.createMembers(input)
    return new StepResponse({ member_id: member.id }, member.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<VendorModuleService>(VENDOR_MODULE).deleteMembers(id)
  },
)

/** Sends an invited member the link to set a password, however often it is asked for. @throws Refusal `not_found`, `illegal_transition` */
export const sendInvitationStep = createStep(
  "send-invitation",
  async ({ vendor_id, member_id }: { vendor_id: string; member_id: string }, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const [member] = await vendors.listMembers({ id: member_id, vendor_id }, { relations: ["vendor"] })
    if (!member) throw new Refusal("not_found", { id: member_id })
    if (member.status !== "invited") throw new Refusal("illegal_transition", { from: member.status, to: "invited", allowed: [] })
    await sendInvitation(container, { template: "member-invited", vendor: member.vendor, member })
    return new StepResponse(member_id)
  },
)

/**
 * Invites a person to act for a vendor, also one who acts for another. The address or number is locked, so that two managers cannot invite one
 * person twice.
 * @throws Refusal `member_known` for an address or number of a member of this vendor.
 */
export const addMemberWorkflow = createWorkflow("add-member", (input: AddMemberInput) => {
  const key = transform(input, (input) => `member:${loginOfMember(input)}`)
  acquireLockStep({ key, timeout: 10, ttl: 60 })
  const { member_id } = createMemberStep(input)
  sendInvitationStep({ vendor_id: input.vendor_id, member_id })
  releaseLockStep({ key })
  return new WorkflowResponse(member_id)
})
