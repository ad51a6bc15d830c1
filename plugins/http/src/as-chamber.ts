import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CHAMBER_MAY, type ChamberPermission, type ChamberRole } from "@tawiza/contract"
import { Refusal } from "./refusal.js"

/** The name under which the roles of the chamber's users are found. */
export const CHAMBER_MODULE = "chamber"

/** What a route needs of them (`plugins/vendor/src/modules/chamber` keeps them). */
export interface ChamberRoles {
  roleOf(user_id: string): Promise<ChamberRole | null>
}

/** Who acts for the chamber, and how the record calls it. */
export interface ActingForChamber {
  user_id: string
  role: ChamberRole
  /** `moderator:<user id>`, by the role that was used. */
  by: string
}

type Handler<Answer> = (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>, acting: ActingForChamber) => Promise<void> | void

/**
 * An `/admin` route of ours and the permission it needs. Medusa lets in every user of its admin and every secret key; here only users
 * with a role of the chamber pass, and only as far as the role goes. Every such route is made by this (a test holds it).
 */
export function asChamber<Answer>(needs: ChamberPermission, handle: Handler<Answer>) {
  const route = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Answer>): Promise<void> => {
    await handle(req, res, await actingForChamber(req, needs))
  }
  return Object.assign(route, { needs })
}

/** @throws Refusal `forbidden`. */
async function actingForChamber(req: AuthenticatedMedusaRequest, needs: ChamberPermission): Promise<ActingForChamber> {
  const role = await chamberRoleOf(req)
  if (!role || !CHAMBER_MAY[role].includes(needs)) throw new Refusal("forbidden")
  const { actor_id } = req.auth_context
  return { user_id: actor_id, role, by: `${role}:${actor_id}` }
}

/** The role of who asks, if any: a secret key has none, whoever made it. */
export async function chamberRoleOf({ auth_context, scope }: AuthenticatedMedusaRequest): Promise<ChamberRole | null> {
  const { actor_id, actor_type } = auth_context
  return actor_type === "user" ? scope.resolve<ChamberRoles>(CHAMBER_MODULE).roleOf(actor_id) : null
}
