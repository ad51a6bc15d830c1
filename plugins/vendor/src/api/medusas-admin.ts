import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CHAMBER_MAY, type ErrorCode } from "@tawiza/contract"
import { chamberRoleOf, Refusal } from "@tawiza/http"
import { followsTooFar, type Need, neededOfMedusa } from "../domain/medusas-admin"
import { changeChamberRoleWorkflow } from "../workflows/change-chamber-role"
import type { MaybeSigned } from "./authenticate-member"
import { OURS } from "./refuse"

const REFUSED: Partial<Record<Need, ErrorCode>> = { books: "not_done_here", never: "closed_here" }

/**
 * Medusa lets every user of its admin and every secret key do everything there: read codes and links in messages, run any workflow, make
 * a key to another's account, change a vendor's pieces, give money back beside the books. Here the role decides on Medusa's own routes too,
 * by the table of `domain/medusas-admin.ts`. Routes of ours say for themselves what they need.
 * @throws Refusal `forbidden`, `closed_here`, `not_done_here`
 */
export async function medusasAdminByRole(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const path = req.originalUrl.split("?")[0] ?? ""
  if (OURS.test(path)) return next()
  const asked = req as MaybeSigned
  const { fields, order } = req.query
  const need = neededOfMedusa({ method: req.method, path, query: req.query, user_id: asked.auth_context?.actor_id ?? "" })
  const refused = REFUSED[need]
  if (refused) throw new Refusal(refused)
  const role = asked.auth_context ? await chamberRoleOf(asked as AuthenticatedMedusaRequest) : null
  const may = role ? CHAMBER_MAY[role] : []
  if (need !== "nothing" && !(may as readonly Need[]).includes(need)) throw new Refusal("forbidden")
  if (followsTooFar([fields, order].flat(), { readCustomers: may.includes("customers.read") })) throw new Refusal("forbidden")
  next()
}

/**
 * Who is deleted has no role any more, so that nobody who is gone counts as the last moderator. Medusa's own route then deletes the user.
 * @throws Refusal `last_moderator`
 */
export async function roleGoesFirst(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  await changeChamberRoleWorkflow(req.scope).run({ input: { user_id: req.params.id as string, role: null } })
  next()
}
