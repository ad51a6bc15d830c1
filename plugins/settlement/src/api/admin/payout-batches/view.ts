import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import {
  CHAMBER_MAY,
  type PayoutBatchAnswer,
  type PayoutBatchRow,
  type PayoutDeed,
  type PayoutReasonBody,
  type PayoutStatus,
  type SignPayoutBatchBody,
} from "@tawiza/contract"
import { type ActingForChamber, parse, Refusal } from "@tawiza/http"
import { toJsonMinor } from "@tawiza/money"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { isBooked } from "../../../payouts/change-batch"
import { actorNames } from "../../../store/actor-names"
import { wayOf } from "../../../store/bank-accounts"
import { transfersOf } from "../../../store/calls"
import { filesOf } from "../../../store/payout-files"
import { hashOf, type PayoutBatch, payoutsOf, readBatches } from "../../../store/payouts"
import { vendorNames } from "../../../store/vendor-names"

const signing = z.object({ hash: z.string().regex(/^[\da-f]{64}$/) })
const reason = z.object({ reason: z.string().trim().min(1).max(500) })

/** What a signature is over. @throws Refusal `invalid_request` */
export const hashIn = (body: unknown): string => (parse(signing, body ?? {}) satisfies SignPayoutBatchBody).hash

/** @throws Refusal `invalid_request` without one */
export const reasonIn = (body: unknown): string => (parse(reason, body ?? {}) satisfies PayoutReasonBody).reason

/** Batches as a list shows them, in the order of the ids. */
export async function batchRows(container: MedusaContainer, ids: readonly string[]): Promise<PayoutBatchRow[]> {
  const sql = connectionOf(container)
  const [batches, sums] = await Promise.all([
    readBatches(sql, ids),
    rows<{ batch_id: string; status: PayoutStatus; count: number; total: string }>(
      sql,
      `select batch_id, status, count(*)::int as count, sum(amount_minor)::text as total from payout
      where batch_id = any(?) and status <> 'removed' group by 1, 2`,
      [ids],
    ),
  ])
  const nameOf = await actorNames(
    container,
    batches.flatMap(({ proposed_by, approved_by }) => [proposed_by, approved_by]),
  )
  const byBatch = Map.groupBy(sums, ({ batch_id }) => batch_id)
  return batches.map((batch) => {
    const parts = byBatch.get(batch.id) ?? []
    return {
      id: batch.id,
      number: batch.number,
      status: batch.status,
      currency_code: batch.currency_code,
      count: parts.reduce((sum, { count }) => sum + count, 0),
      total_minor: toJsonMinor(parts.reduce((sum, { total }) => sum + BigInt(total), 0n)),
      created_at: batch.created_at.toISOString(),
      proposed: signature(batch.proposed_by, batch.proposed_at, batch.proposed_hash, nameOf),
      approved: signature(batch.approved_by, batch.approved_at, batch.approved_hash, nameOf),
      submitted_at: batch.submitted_at?.toISOString() ?? null,
      counts: Object.fromEntries(parts.map(({ status, count }) => [status, count])),
    }
  })
}

const signature = (by: string | null, at: Date | null, hash: string | null, nameOf: (actor: string) => string) =>
  by && at && hash ? { by: nameOf(by), at: at.toISOString(), hash } : null

/** Sends a batch as it is now. @throws Refusal `not_found` */
export async function answerBatch(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutBatchAnswer>,
  acting: ActingForChamber,
  id = req.params.id as string,
): Promise<void> {
  const sql = connectionOf(req.scope)
  const [[row], [batch]] = await Promise.all([batchRows(req.scope, [id]), readBatches(sql, [id])])
  if (!row || !batch) throw new Refusal("not_found", { id })
  const [payouts, files, moves, booked, transfers] = await Promise.all([
    payoutsOf(sql, id, { removed: true }),
    filesOf(sql, id),
    rows<Omit<PayoutBatchAnswer["batch"]["moves"][0], "at"> & { at: Date }>(
      sql,
      `select payout_id, "from", "to", by, reason, at from payout_move where batch_id = ? order by id`,
      [id],
    ),
    isBooked(req.scope, id),
    transfersOf(sql, id),
  ])
  const [names, nameOf] = await Promise.all([
    vendorNames(
      req.scope,
      payouts.map(({ vendor_id }) => vendor_id),
      requestLanguage(req),
    ),
    actorNames(req.scope, [...moves.map(({ by }) => by), ...files.flatMap(({ taken }) => taken.map(({ by }) => by))]),
  ])
  const may_pay = CHAMBER_MAY[acting.role].includes("money.write")
  res.json({
    batch: {
      ...row,
      hash: hashOf(batch, payouts),
      payouts: payouts.map(({ id, end_to_end_id, vendor_id, last4, holder, stripe_account, amount_minor, status, reason }) => ({
        id,
        end_to_end_id,
        vendor: { id: vendor_id, name: names.get(vendor_id) ?? "" },
        bank_account: { way: wayOf(stripe_account), last4, holder },
        amount_minor: toJsonMinor(amount_minor),
        status,
        reason,
        transfer: transfers.get(id) ?? null,
      })),
      files: files.map((file) => ({ ...file, taken: file.taken.map(({ by, at }) => ({ by: nameOf(by), at })) })),
      moves: moves.map((move) => ({ ...move, by: nameOf(move.by), at: move.at.toISOString() })),
      may_pay,
      next: may_pay ? deedsOf(batch, acting.user_id, files.some(({ taken }) => taken.length > 0) || transfers.size > 0) : [],
      booked,
    },
  })
}

function deedsOf({ status, proposed_by }: PayoutBatch, user_id: string, out: boolean): PayoutDeed[] {
  if (status === "draft") return ["propose", "cancel"]
  if (status === "proposed") return proposed_by === user_id ? ["reopen", "cancel"] : ["approve", "reopen", "cancel"]
  if (status !== "reserved") return []
  return out ? ["submit"] : ["submit", "cancel"]
}
