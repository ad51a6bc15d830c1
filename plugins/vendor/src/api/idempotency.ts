import { createHash } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { rowsOf } from "../rows"
import { chosenMembership } from "./as-member"
import type { MaybeSigned } from "./authenticate-member"

/** A request that has not ended after this long died with its process. The longest lock is held for less. */
const DEAD_AFTER_S = 180
/** How long a second request waits for the first one's answer. */
const PATIENCE_MS = 15_000
const POLL_MS = 150

/** A file has no fingerprint before it is read; the route below `/vendor` that takes one keeps the same bytes once by itself. */
const TAKES_A_FILE = /^\/applications\/me\/papers\/?$/

const resumed = new WeakSet<object>()

/** Whether this request takes over one whose process died: its work may already be done. */
export function isResumed(req: object): boolean {
  return resumed.has(req)
}

/**
 * Gives a write with an `Idempotency-Key` its answer once and the same answer again. The unique index on member and key closes the race
 * of two equal requests: the second waits for the first one's answer. Refusals are kept too; what is our fault (5xx) is not, so that it
 * can be tried again.
 * @throws Refusal `idempotency_key_reused` for the same key with another request, `idempotency_key_in_use` after waiting in vain.
 */
export async function onceByKey(req: MaybeSigned, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const key = req.get("idempotency-key")
  if (key === undefined || req.method !== "POST" || !req.auth_context?.actor_id) return next()
  if (TAKES_A_FILE.test(req.path)) return next()
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal("invalid_request", { fields: "Idempotency-Key" })

  // A person's answers for one vendor are not given out for another.
  const actor_id = chosenMembership({ auth_context: req.auth_context }) ?? req.auth_context.actor_id
  const request: Request = { actor_id, key, fingerprint: fingerprintOf(req) }
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const claim = await claimKey(req.scope, request)
    if (claim.mine) {
      if (claim.resumed) resumed.add(req)
      keepAnswer(req.scope, res, claim.id)
      return next()
    }
    if (claim.fingerprint !== request.fingerprint) throw new Refusal("idempotency_key_reused")
    if (claim.status_code !== null) {
      res.status(claim.status_code).set("Idempotent-Replayed", "true").json(claim.answer)
      return
    }
    if (Date.now() > until) throw new Refusal("idempotency_key_in_use")
    await sleep(POLL_MS)
  }
}

interface Request {
  actor_id: string
  key: string
  fingerprint: string
}

type Claim =
  | { mine: true; id: string; resumed: boolean }
  | { mine: false; fingerprint: string; status_code: number | null; answer: unknown }

async function claimKey(container: MedusaContainer, { actor_id, key, fingerprint }: Request): Promise<Claim> {
  const id = generateEntityId(undefined, "idem")
  const [fresh] = await rowsOf<{ id: string }>(
    container,
    `insert into vendor_idempotency_key (id, actor_id, key, fingerprint, started_at) values (?, ?, ?, ?, now())
     on conflict (actor_id, key) where deleted_at is null do nothing returning id`,
    [id, actor_id, key, fingerprint],
  )
  if (fresh) return { mine: true, id, resumed: false }

  const [taken] = await rowsOf<{ id: string }>(
    container,
    `update vendor_idempotency_key set started_at = now(), updated_at = now()
     where actor_id = ? and key = ? and fingerprint = ? and status_code is null and started_at < now() - make_interval(secs => ?)
     returning id`,
    [actor_id, key, fingerprint, DEAD_AFTER_S],
  )
  if (taken) return { mine: true, id: taken.id, resumed: true }

  const [other] = await rowsOf<{ fingerprint: string; status_code: number | null; answer: unknown }>(
    container,
    "select fingerprint, status_code, answer from vendor_idempotency_key where actor_id = ? and key = ? and deleted_at is null",
    [actor_id, key],
  )
  // Released between the two statements: the first one failed by our fault, so this one is as good as new.
  return other ? { mine: false, ...other } : claimKey(container, { actor_id, key, fingerprint })
}

/** The answer is stored before it is sent, so that nobody sees one that a restart forgets. */
function keepAnswer(container: MedusaContainer, res: MedusaResponse, id: string): void {
  const send = res.json.bind(res)
  res.json = ((answer: unknown) => {
    const forget = res.statusCode >= 500 || res.statusCode === 429
    const kept = forget
      ? rowsOf(container, "delete from vendor_idempotency_key where id = ?", [id])
      : rowsOf(container, "update vendor_idempotency_key set status_code = ?, answer = ?::jsonb, updated_at = now() where id = ?", [
          res.statusCode,
          JSON.stringify(answer),
          id,
        ])
    kept
      .catch((error: Error) => container.resolve(ContainerRegistrationKeys.LOGGER).error(`Idempotency key ${id}: ${error.message}`))
      .finally(() => send(answer))
    return res
  }) as typeof res.json
}

function fingerprintOf({ method, originalUrl, body }: MaybeSigned): string {
  return createHash("sha256")
    .update(JSON.stringify([method, originalUrl, body ?? {}]))
    .digest("hex")
}
