import { PAYOUT_BATCH_TRANSITIONS, PAYOUT_TRANSITIONS, type PayoutBatchStatus, type PayoutStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "@tawiza/vendor/domain/transition"
import { rows, type Sql } from "@tawiza/vendor/rows"
import { batchHash, type SignedPayout } from "../domain/batch-hash"
import { batchNumber } from "../domain/payout-number"

/** A row of `payout_batch`. Who signed is a user id: a role may change, a person does not. */
export interface PayoutBatch {
  id: string
  number: string
  status: PayoutBatchStatus
  currency_code: string
  created_at: Date
  proposed_by: string | null
  proposed_at: Date | null
  proposed_hash: string | null
  approved_by: string | null
  approved_at: Date | null
  approved_hash: string | null
  submitted_at: Date | null
}

/** A row of `payout` with the account that it goes to. */
export interface Payout extends SignedPayout {
  batch_id: string
  /** Of Stripe's, where it goes to the vendor's account there; null by the bank. */
  stripe_account: string | null
  last4: string
  status: PayoutStatus
  reason: string | null
}

const BATCH = `b.id, b.number, b.status, b.currency_code, b.created_at, b.proposed_by, b.proposed_at, b.proposed_hash, b.approved_by,
  b.approved_at, b.approved_hash, b.submitted_at`
const PAYOUT = `p.id, p.batch_id, p.end_to_end_id, p.vendor_id, p.bank_account_id, p.amount_minor::text, p.status, p.reason,
  a.fingerprint, a.holder, a.last4, a.stripe_account`
const PAYOUTS = "payout p join vendor_bank_account a on a.id = p.bank_account_id"

type BatchRow = Omit<PayoutBatch, "number"> & { number: number }
type Row = Omit<Payout, "amount_minor"> & { amount_minor: string }

const batchOfRow = (row: BatchRow): PayoutBatch => ({ ...row, number: batchNumber(row.number) })
const payoutOfRow = (row: Row): Payout => ({ ...row, amount_minor: BigInt(row.amount_minor) })

/** By their ids, newest first. */
export async function readBatches(sql: Sql, ids: readonly string[]): Promise<PayoutBatch[]> {
  return (await rows<BatchRow>(sql, `select ${BATCH} from payout_batch b where b.id = any(?) order by b.number desc`, [ids])).map(
    batchOfRow,
  )
}

/** Held until the end of the transaction: a batch changes in one place at a time. @throws Refusal `not_found` */
export async function lockBatch(transaction: Sql, id: string): Promise<PayoutBatch> {
  const [row] = await rows<BatchRow>(transaction, `select ${BATCH} from payout_batch b where b.id = ? for update`, [id])
  if (!row) throw new Refusal("not_found", { id })
  return batchOfRow(row)
}

/** Of a batch, in its order, without those that were removed unless asked for. */
export async function payoutsOf(sql: Sql, batch_id: string, { removed = false } = {}): Promise<Payout[]> {
  const found = await rows<Row>(
    sql,
    `select ${PAYOUT} from ${PAYOUTS} where p.batch_id = ? and (? or p.status <> 'removed') order by p.seq`,
    [batch_id, removed],
  )
  return found.map(payoutOfRow)
}

/** What a signature signs now: everything that is not removed. */
export const hashOf = (batch: PayoutBatch, payouts: readonly Payout[]): string =>
  batchHash(
    batch,
    payouts.filter(({ status }) => status !== "removed"),
  )

/** Payouts by a condition on `p` and `a`. */
export async function findPayouts(sql: Sql, condition: string, bindings: readonly unknown[], order = "p.id"): Promise<Payout[]> {
  return (await rows<Row>(sql, `select ${PAYOUT} from ${PAYOUTS} where ${condition} order by ${order}`, bindings)).map(payoutOfRow)
}

/** Held until the end of the transaction; null when there is none. */
export async function lockPayout(transaction: Sql, id: string): Promise<Payout | null> {
  const [row] = await rows<Row>(transaction, `select ${PAYOUT} from ${PAYOUTS} where p.id = ? for update of p`, [id])
  return row ? payoutOfRow(row) : null
}

interface Why {
  by: string
  reason?: string | null
  hash?: string | null
}

/** Moves a batch and records it; `set` are further columns. @throws Refusal `illegal_transition` */
export async function moveBatch(
  transaction: Sql,
  batch: PayoutBatch,
  to: PayoutBatchStatus,
  { by, reason = null, hash = null, set = {} }: Why & { set?: Record<string, unknown> },
): Promise<PayoutBatch> {
  transition(PAYOUT_BATCH_TRANSITIONS, batch.status, to)
  const columns = Object.keys(set)
  await transaction.raw(`update payout_batch set status = ?${columns.map((name) => `, ${name} = ?`).join("")} where id = ?`, [
    to,
    ...Object.values(set),
    batch.id,
  ])
  await recordMove(transaction, { batch_id: batch.id, payout_id: null, from: batch.status, to, by, reason, hash })
  return { ...batch, ...set, status: to }
}

/**
 * Moves a payout and records it. @throws Refusal `illegal_transition`; an error of the database when the vendor has another one with the
 * bank (`payout_one_under_way`)
 */
export async function movePayout(transaction: Sql, payout: Payout, to: PayoutStatus, { by, reason = null }: Why): Promise<Payout> {
  transition(PAYOUT_TRANSITIONS, payout.status, to)
  await transaction.raw("update payout set status = ?, reason = coalesce(?, reason) where id = ?", [to, reason, payout.id])
  await recordMove(transaction, { batch_id: payout.batch_id, payout_id: payout.id, from: payout.status, to, by, reason, hash: null })
  return { ...payout, status: to, reason: reason ?? payout.reason }
}

interface Move {
  batch_id: string
  payout_id: string | null
  from: string | null
  to: string
  by: string
  reason: string | null
  hash: string | null
}

export async function recordMove(transaction: Sql, move: Move): Promise<void> {
  const { batch_id, payout_id, from, to, by, reason, hash } = move
  await transaction.raw(`insert into payout_move (batch_id, payout_id, "from", "to", by, reason, hash) values (?, ?, ?, ?, ?, ?, ?)`, [
    batch_id,
    payout_id,
    from,
    to,
    by,
    reason,
    hash,
  ])
}

/** What every fact of a payout says. */
export const payoutFact = ({ id, vendor_id, amount_minor }: Payout, { currency_code }: PayoutBatch) => ({
  payout_id: id,
  vendor_id,
  amount_minor,
  currency_code,
  order_id: null,
  consignment_id: null,
})
