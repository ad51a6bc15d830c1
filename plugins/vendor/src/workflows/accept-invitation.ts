import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

export interface AcceptInvitationInput {
  invitation_id: string
  member_id: string
  password: string
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
    return new StepResponse({ id: member.id, name: member.name, email: member.email, language: member.language }, ids)
  },
  async (ids, { container }) => {
    const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
    if (ids?.length) await vendors.updateInvitations(ids.map((id) => ({ id, accepted_at: null })))
  },
)

/**
 * A new identity with the chosen password, in place of one that somebody else may have registered under this address: Medusa lets anyone
 * do that, and whoever did holds tokens of that identity, which could be refreshed into the member's. Reading the invitation proves the
 * address, as a password reset would; a customer account of the same address stays theirs.
 * @throws Refusal `invalid_request` for the address of a chamber user, whose second factor this would bypass.
 */
const replaceIdentityStep = createStep(
  "replace-identity",
  async ({ email, password }: { email: string; password: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const [known] = await auth.listAuthIdentities({ provider_identities: { entity_id: email, provider: "emailpass" } })
    const { user_id, vendor_member_id: _, ...kept } = (known?.app_metadata ?? {}) as Record<string, unknown>
    if (user_id) throw new Refusal("invalid_request", { fields: "email" })
    if (known) await auth.deleteAuthIdentities([known.id])

    const { success, authIdentity, error } = await auth.register("emailpass", { body: { email, password } })
    if (!success || !authIdentity) throw new Error(`Could not register ${email}: ${error ?? "no reason given"}`)
    if (Object.keys(kept).length) await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: kept })
    return new StepResponse({ id: authIdentity.id })
  },
)

const activateMemberStep = createStep("activate-member", async ({ member_id }: AcceptInvitationInput, { container }) => {
  await container.resolve<VendorModuleService>(VENDOR_MODULE).updateMembers({ id: member_id, status: "active" })
  return new StepResponse(member_id)
})

/** The invited person sets a password and acts for the vendor from now on. Works once: the invitation is spent before anything else. */
export const acceptInvitationWorkflow = createWorkflow("accept-invitation", (input: AcceptInvitationInput) => {
  acquireLockStep({ key: input.member_id, timeout: 10, ttl: 60 })
  const member = spendInvitationStep(input)
  const identity = replaceIdentityStep({ email: member.email, password: input.password })
  setAuthAppMetadataStep(
    transform({ identity, input }, ({ identity, input }) => ({
      authIdentityId: identity.id,
      actorType: "vendor_member",
      value: input.member_id,
    })),
  )
  activateMemberStep(input)
  releaseLockStep({ key: input.member_id })
  return new WorkflowResponse(member)
})
