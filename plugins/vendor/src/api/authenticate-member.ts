import { type AuthContext, authenticate, type MedusaNextFunction, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"

/** A request that may or may not have been signed. */
export type MaybeSigned = MedusaRequest & { auth_context?: AuthContext }

/** Beginning an application and answering an invitation come before there is anybody to sign in. */
const OPEN = /^\/(invitations(\/|$)|applications\/?$)/

const medusa = authenticate("vendor_member", ["bearer", "session"], { allowUnauthenticated: true, requireMfa: true })

/**
 * Lets only signed-in members below `/vendor`. Medusa reads the token; the refusal is ours, so that it has a code and a sentence.
 * @throws Refusal `unauthorized`.
 */
export function authenticateMember(req: MaybeSigned, res: MedusaResponse, next: MedusaNextFunction) {
  if (OPEN.test(req.path)) return next()
  return medusa(req, res, (error?: unknown) => {
    if (error) return next(error)
    next(req.auth_context?.actor_id ? undefined : new Refusal("unauthorized"))
  })
}
