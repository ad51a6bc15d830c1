import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { loginOfMember } from "../domain/login"
import { ensurePerson } from "../members/person"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface AcceptInvitationInput {
  invitation_id: string
  member_id: string
  /** What the member signs in by. */
  login: string
  /** Null keeps the one the person has. */
  password: string | null
}

const spendInvitationStep = createStep(
  "spend-invitation",
  async ({ invitation_id, member_id }: AcceptInvitationInput, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    const unspent = await vendors.listInvitations({ member_id, accepted_at: null }, { take: null as never })
    if (!unspent.some(({ id }) => id === invitation_id)) throw new Refusal("invitation_spent")
    const [member] = await vendors.listMembers({ id: member_id, status: ["invited", "active"] })
    if (!member) throw new Refusal("not_found", { id: member_id })
    // Older ones that were never answered are spent with it: none of them may set another password afterwards.
    const ids = unspent.map(({ id }) => id)
    await vendors.updateInvitations(ids.map((id) => ({ id, accepted_at: new Date() })))
    return new StepResponse({ id: member.id, name: member.name, login: loginOfMember(member), language: member.language }, ids)
  },
  async (ids, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    if (ids?.length) await vendors.updateInvitations(ids.map((id) => ({ id, accepted_at: null })))
  },
)

const activateMemberStep = createStep("activate-member", async ({ member_id, login, password }: AcceptInvitationInput, { container }) => {
  const auth_identity_id = await ensurePerson(container, login, password)
  await container.resolve<VendorModuleService>(VENDOR_MODULE).updateMembers({ id: member_id, auth_identity_id, status: "active" })
  return new StepResponse(member_id)
})

/**
 * The invited person acts for the vendor from now on, beside others it may act for. Works once: the invitation is spent before anything
 * else. The address is locked, so that two invitations of one person make one identity.
 * @throws Refusal `invitation_spent`, `not_found`, and what `ensurePerson` throws
 */
export const acceptInvitationWorkflow = createWorkflow("accept-invitation", (input: AcceptInvitationInput) => {
  const key = transform(input, ({ login }) => `member:${login}`)
  acquireLockStep({ key, timeout: 10, ttl: 60 })
  const member = spendInvitationStep(input)
  activateMemberStep(input)
  releaseLockStep({ key })
  return new WorkflowResponse(member)
})
