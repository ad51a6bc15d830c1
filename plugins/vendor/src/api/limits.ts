import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ipKeyGenerator, rateLimit } from "express-rate-limit"
import { Refusal } from "../domain/refusal"

const MINUTE_MS = 60_000

interface Limit {
  limit: number
  windowMs: number
  /** Counts only what was refused: a right password costs nothing. */
  failures?: boolean
  key?: (req: MedusaRequest) => string
}

/** Counts are kept in the process; several processes each count their own. */
function limited({ limit, windowMs, failures = false, key = addressOf }: Limit) {
  return rateLimit({
    limit,
    windowMs,
    skipSuccessfulRequests: failures,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (req) => key(req as unknown as MedusaRequest),
    handler: (_req, _res, next) => next(new Refusal("too_many_requests", { minutes: Math.ceil(windowMs / MINUTE_MS) })),
  }) as unknown as (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void
}

const addressOf = (req: MedusaRequest) => ipKeyGenerator(req.ip ?? "")

const accountOf = (req: MedusaRequest) => {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return `${addressOf(req)} ${req.params.actor_type ?? ""} ${typeof email === "string" ? email.trim().toLowerCase() : ""}`
}

/** Ten wrong passwords for one account from one address, a hundred from one address altogether, in a quarter of an hour. */
export const signInLimits = [
  limited({ limit: 10, windowMs: 15 * MINUTE_MS, failures: true, key: accountOf }),
  limited({ limit: 100, windowMs: 15 * MINUTE_MS, failures: true }),
]

/** A code has 160 random bits; this keeps a guesser from making noise. */
export const invitationLimit = limited({ limit: 60, windowMs: MINUTE_MS })
