import { defineMiddlewares, type MedusaNextFunction, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"
import { loginOf } from "../domain/login"
import { authenticateMember } from "./authenticate-member"
import { onceByKey } from "./idempotency"
import { applicationLimits, invitationLimit, paperLimit, signInLimits } from "./limits"
import { medusasAdminByRole, roleGoesFirst } from "./medusas-admin"
import { refuse } from "./refuse"

/** Members sign in by an address or by a telephone number, in the same field of Medusa's, however either is written. */
function oneLogin(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const body = req.body as { email?: unknown } | undefined
  if (typeof body?.email === "string") body.email = loginOf(body.email)
  next()
}

/** Members are invited, they do not register. */
function noRegistration(_req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  next(new Refusal("not_found"))
}

export default defineMiddlewares({
  errorHandler: refuse,
  routes: [
    { matcher: "/admin", middlewares: [medusasAdminByRole] },
    { matcher: "/admin/users/:id", methods: ["DELETE"], middlewares: [roleGoesFirst] },
    { matcher: "/vendor", middlewares: [authenticateMember, onceByKey] },
    { matcher: "/vendor/invitations", middlewares: [invitationLimit] },
    { matcher: "/vendor/applications", methods: ["POST"], middlewares: applicationLimits },
    // A paper comes as it is, whatever its sender calls it: its route reads the bytes itself.
    { matcher: "/vendor/applications/me/papers", methods: ["POST"], bodyParser: false, middlewares: [paperLimit] },
    { matcher: "/auth/vendor_member/:auth_provider/register", methods: ["POST"], middlewares: [noRegistration] },
    { matcher: "/auth/vendor_member/:auth_provider", methods: ["POST"], middlewares: [oneLogin] },
    { matcher: "/auth/:actor_type/emailpass", methods: ["POST"], middlewares: signInLimits },
  ],
})
