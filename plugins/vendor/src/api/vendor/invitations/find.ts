import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import { hashInvitationCode } from "../../../domain/invitation"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"

/**
 * The invitation that a code opens, with its member and vendor.
 * @throws Refusal `not_found`, `invitation_spent` or `invitation_expired`.
 */
export async function findInvitation(container: MedusaContainer, code: string) {
  const [invitation] = await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listInvitations({ code_hash: hashInvitationCode(code) }, { relations: ["member", "member.vendor"] })
  if (!invitation || invitation.member.status === "removed") throw new Refusal("not_found")
  if (invitation.accepted_at) throw new Refusal("invitation_spent")
  if (new Date(invitation.expires_at) <= new Date()) throw new Refusal("invitation_expired")
  return { id: invitation.id, member: invitation.member, vendor: invitation.member.vendor }
}
