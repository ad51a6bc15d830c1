import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/**
 * Who acts and for whom. A request never names its vendor: it is found from the token, on every request, so that a removed member is
 * out at once. Every `/vendor` route calls this (a test holds it), except answering an invitation.
 * @throws Refusal `unauthorized`.
 */
export async function actingMember(req: AuthenticatedMedusaRequest) {
  const vendors = req.scope.resolve<VendorModuleService>(VENDOR_MODULE)
  const [member] = await vendors.listMembers({ id: req.auth_context.actor_id, status: "active" }, { relations: ["vendor"] })
  if (!member) throw new Refusal("unauthorized")
  return { member, vendor: member.vendor, by: `member:${member.id}` }
}
