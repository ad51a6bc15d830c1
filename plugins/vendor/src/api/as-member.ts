import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MEMBER_MAY, type MemberPermission } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/** Who acts, for whom, and how the record calls it. */
export type Acting = Awaited<ReturnType<typeof actingMember>>

type Handler<Answer> = (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>, acting: Acting) => Promise<void>

/**
 * A `/vendor` route and the permission it needs. Every one is made by this (a test holds it), except answering an invitation: so none
 * can forget to ask who acts, and the matrix of who may what is read from the routes themselves.
 */
export function asMember<Answer>(needs: MemberPermission, handle: Handler<Answer>) {
  const route = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>): Promise<void> => {
    const acting = await actingMember(req)
    if (!MEMBER_MAY[acting.member.role].includes(needs)) throw new Refusal("forbidden")
    await handle(req, res, acting)
  }
  return Object.assign(route, { needs })
}

/**
 * A request never names its vendor: it is found from the token, on every request, so that a removed member is out at once and a new
 * role holds at once.
 * @throws Refusal `unauthorized`.
 */
async function actingMember(req: AuthenticatedMedusaRequest) {
  const vendors = req.scope.resolve<VendorModuleService>(VENDOR_MODULE)
  const [member] = await vendors.listMembers({ id: req.auth_context.actor_id, status: "active" }, { relations: ["vendor"] })
  if (!member) throw new Refusal("unauthorized")
  return { member, vendor: member.vendor, by: `member:${member.id}` }
}
