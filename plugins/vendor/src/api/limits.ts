import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"
import { ipKeyGenerator, rateLimit } from "express-rate-limit"

const MINUTE_MS = 60_000

interface Limit {
  limit: number
  windowMs: number
  /** Counts only what was refused: a right password costs nothing. */
  failures?: boolean
  skip?: (req: MedusaRequest) => boolean
  key?: (req: MedusaRequest) => string
}

/** Counts are kept in the process; several processes each count their own. */
function limited({ limit, windowMs, failures = false, skip = () => false, key = addressOf }: Limit) {
  return rateLimit({
    limit,
    windowMs,
    skipSuccessfulRequests: failures,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: (req) => skip(req as unknown as MedusaRequest),
    keyGenerator: (req) => key(req as unknown as MedusaRequest),
    handler: (_req, _res, next) => next(new Refusal("too_many_requests", { minutes: Math.ceil(windowMs / MINUTE_MS) })),
  }) as unknown as (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void
}

const addressOf = (req: MedusaRequest) => ipKeyGenerator(req.ip ?? "")

/** Without a forwarded address the caller is the shop's own server, which speaks for everybody: one guesser must not lock out all. */
const forAll = (req: MedusaRequest) => !req.get("x-forwarded-for")

const accountOf = (req: MedusaRequest) => {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return `${addressOf(req)} ${req.params.actor_type ?? ""} ${typeof email === "string" ? email.trim().toLowerCase() : ""}`
}

/** Ten wrong passwords for one account from one address, a hundred from one address altogether, in a quarter of an hour. */
export const signInLimits = [
  limited({ limit: 10, windowMs: 15 * MINUTE_MS, failures: true, key: accountOf }),
  limited({ limit: 100, windowMs: 15 * MINUTE_MS, failures: true, skip: forAll }),
]

/** A code has 160 random bits; this keeps a guesser from making noise. */
export const invitationLimit = limited({ limit: 60, windowMs: MINUTE_MS, skip: forAll })
