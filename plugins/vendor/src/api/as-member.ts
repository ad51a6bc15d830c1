import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACTING_HEADER, MEMBER_MAY, type MemberPermission } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { actingMembership } from "../domain/membership"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/** Who acts, for whom, and how the record calls it. */
export type Acting = Awaited<ReturnType<typeof actingMember>>

/** A signed-in person: the vendors it may act for, at least one. */
export type Person = Awaited<ReturnType<typeof personOf>>

type Handler<Answer, Who> = (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>, who: Who) => Promise<void>

/**
 * A `/vendor` route and the permission it needs. Every one is made by this or by `asPerson` (a test holds it), except answering an
 * invitation: so none can forget to ask who acts, and the matrix of who may what is read from the routes themselves.
 */
export function asMember<Answer>(needs: MemberPermission, handle: Handler<Answer, Acting>) {
  const route = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>): Promise<void> => {
    const acting = await actingMember(req)
    if (!MEMBER_MAY[acting.member.role].includes(needs)) throw new Refusal("forbidden")
    await handle(req, res, acting)
  }
  return Object.assign(route, { needs })
}

/** A `/vendor` route that comes before the choice of a vendor: it reads and changes nothing of any. */
export function asPerson<Answer>(handle: Handler<Answer, Person>) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>): Promise<void> => handle(req, res, await personOf(req))
}

/**
 * A request never names its vendor: it is found from the token, on every request, so that a removed member is out at once and a new
 * role holds at once. A token that was chosen for one vendor never acts for another, also when only that other is left.
 * @throws Refusal `unauthorized`, `choose_vendor`, `acting_changed`.
 */
async function actingMember(req: AuthenticatedMedusaRequest) {
  const { memberships } = await personOf(req)
  const member = actingMembership(memberships, chosenMembership(req))
  const believed = req.get(ACTING_HEADER)
  if (believed && believed !== member.id) throw new Refusal("acting_changed")
  return { member, vendor: member.vendor, others: memberships.length - 1, by: `member:${member.id}` }
}

/** @throws Refusal `unauthorized` for somebody who is a member of no vendor any more. */
async function personOf(req: AuthenticatedMedusaRequest) {
  const memberships = await req.scope
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .listMembers({ auth_identity_id: req.auth_context.actor_id, status: "active" }, { relations: ["vendor"], take: null as never })
  if (!memberships.length) throw new Refusal("unauthorized")
  return { memberships }
}

/** The membership that the token was made for by `POST /vendor/acting`, if any. */
export function chosenMembership({ auth_context }: Pick<AuthenticatedMedusaRequest, "auth_context">): string | null {
  const { acting_member_id } = auth_context.app_metadata
  return typeof acting_member_id === "string" ? acting_member_id : null
}
