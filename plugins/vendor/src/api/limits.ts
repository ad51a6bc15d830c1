import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { ipKeyGenerator, type RateLimitRequestHandler, rateLimit } from "express-rate-limit"
import { Redis } from "ioredis"
import { type RedisReply, RedisStore } from "rate-limit-redis"
import { loginOf } from "../domain/login"

const MINUTE_MS = 60_000

interface Limit {
  /** Tells its counts from those of other limits. */
  name: string
  limit: number
  windowMs: number
  /** Counts only what was refused: a right password costs nothing. */
  failures?: boolean
  skip?: (req: MedusaRequest) => boolean
  key?: (req: MedusaRequest) => string
}

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

/** Made at the first request, because only then it is known whether there is a Redis. */
function limited(wish: Limit): Middleware {
  let limiter: RateLimitRequestHandler | undefined
  return (req, res, next) => {
    limiter ??= makeLimiter(wish, redisOf(req.scope))
    void limiter(req as never, res as never, next)
  }
}

/** With Redis all processes count together; without it there is one process. A Redis that is away refuses nobody. */
function makeLimiter({ name, limit, windowMs, failures = false, skip = () => false, key = addressOf }: Limit, redis: Redis | undefined) {
  return rateLimit({
    ...(redis && { store: storeIn(redis, name) }),
    passOnStoreError: true,
    validate: { creationStack: false },
    limit,
    windowMs,
    skipSuccessfulRequests: failures,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: (req) => skip(req as unknown as MedusaRequest),
    keyGenerator: (req) => key(req as unknown as MedusaRequest),
    handler: (_req, _res, next) => next(new Refusal("too_many_requests", { minutes: Math.ceil(windowMs / MINUTE_MS) })),
  })
}

let shared: Redis | undefined

function redisOf(scope: MedusaContainer): Redis | undefined {
  const { redisUrl } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  if (!redisUrl) return undefined
  shared ??= new Redis(redisUrl, { maxRetriesPerRequest: 1 })
  return shared
}

function storeIn(redis: Redis, name: string): RedisStore {
  return new RedisStore({
    prefix: `limit:${name}:`,
    sendCommand: (command: string, ...args: string[]) => redis.call(command, ...args) as Promise<RedisReply>,
  })
}

const addressOf = (req: MedusaRequest) => ipKeyGenerator(req.ip ?? "")

/** Without a forwarded address the caller is the shop's own server, which speaks for everybody: one guesser must not lock out all. */
const forAll = (req: MedusaRequest) => !req.get("x-forwarded-for")

const accountOf = (req: MedusaRequest) => {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return `${addressOf(req)} ${req.params.actor_type ?? ""} ${typeof email === "string" ? loginOf(email) : ""}`
}

/** Ten wrong passwords for one account from one address, a hundred from one address altogether, in a quarter of an hour. */
export const signInLimits = [
  limited({ name: "sign-in-account", limit: 10, windowMs: 15 * MINUTE_MS, failures: true, key: accountOf }),
  limited({ name: "sign-in-address", limit: 100, windowMs: 15 * MINUTE_MS, failures: true, skip: forAll }),
]

/** A code has 160 random bits; this keeps a guesser from making noise. */
export const invitationLimit = limited({ name: "invitation", limit: 60, windowMs: MINUTE_MS, skip: forAll })

/** Beginning an application sends a message: five an hour to one address, thirty an hour from one caller. */
export const applicationLimits = [
  limited({ name: "application-account", limit: 5, windowMs: 60 * MINUTE_MS, key: accountOf }),
  limited({ name: "application-address", limit: 30, windowMs: 60 * MINUTE_MS, skip: forAll }),
]

const memberOf = (req: MedusaRequest) => (req as AuthenticatedMedusaRequest).auth_context?.actor_id ?? addressOf(req)

/** More pages than anybody photographs in an hour. */
export const paperLimit = limited({ name: "paper", limit: 200, windowMs: 60 * MINUTE_MS, key: memberOf })

const idOf = (req: MedusaRequest) => req.params.id ?? ""

/**
 * Ten wrong codes for one basket in an hour, three hundred from one address: the shop's server too, because a guesser opens new baskets. A
 * code is one of three thousand million: at this pace somebody who guesses finds one of a thousand credits in more than a year.
 */
export const creditLimits = [
  limited({ name: "credit-basket", limit: 10, windowMs: 60 * MINUTE_MS, failures: true, key: idOf }),
  limited({ name: "credit-address", limit: 300, windowMs: 60 * MINUTE_MS, failures: true }),
]

/** Ten wrong telephone numbers for one order in an hour: whoever asks for a return shows that the order is its own. */
export const returnLimit = limited({ name: "return", limit: 10, windowMs: 60 * MINUTE_MS, failures: true, key: idOf })
