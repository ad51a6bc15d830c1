import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYOUT_SHOWN_WITHIN_DAYS } from "@tawiza/config/settlement"
import { PAYOUT_TRANSITIONS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { addDays, moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, rows, type Sql } from "@tawiza/vendor/rows"
import type { Fact } from "../domain/facts"
import { payoutKey } from "../domain/payout-fact"
import { sourcesOf } from "../domain/refund"
import { postFacts } from "../post-facts"
import { lockVendorMoney, recordFacts } from "../store/facts"
import { findPayouts, lockBatch, lockPayout, moveBatch, movePayout, type Payout, type PayoutBatch, payoutFact } from "../store/payouts"
import { vendorPart } from "../store/vendor-part"

const DAY_MS = 86_400_000

/**
 * The chamber's bank shows that a payout has left, also one that was said to be rejected.
 * @returns what to record with the line that shows it @throws Refusal `illegal_transition`
 */
export async function payPayout(transaction: Sql, found: Payout, { by, happened_at }: { by: string; happened_at: Date }): Promise<Fact> {
  const { batch, payout } = await held(transaction, found)
  await movePayout(transaction, payout, "paid", { by })
  await settleIfDone(transaction, batch)
  const fact = { ...payoutFact(payout, batch), key: payoutKey(payout.id, "paid"), happened_at }
  if (payout.status !== "rejected") return { ...fact, kind: "payout_paid" }
  await lockVendorMoney(transaction, [payout.vendor_id])
  const available_minor = await vendorPart(transaction, payout.vendor_id, "available")
  const { from_available_minor, from_debt_minor } = sourcesOf(payout.amount_minor, { held_minor: 0n, available_minor })
  return { ...fact, kind: "payout_paid_late", from_available_minor, from_debt_minor }
}

/**
 * A payout that had left came back: the account it went to is frozen until two people have said what is right.
 * @returns what to record with the line that shows it @throws Refusal `illegal_transition`
 */
export async function returnPayout(
  transaction: Sql,
  found: Payout,
  { by, happened_at, fee_minor, reason }: { by: string; happened_at: Date; fee_minor: bigint; reason: string | null },
): Promise<Fact> {
  const { batch, payout } = await held(transaction, found)
  await movePayout(transaction, payout, "returned", { by, reason })
  await freeze(transaction, payout)
  return { ...payoutFact(payout, batch), key: payoutKey(payout.id, "returned"), kind: "payout_returned", fee_minor, happened_at }
}

/**
 * What became of a payout by Stripe. That it has left is a fact of the transfer itself (`transfer_sent`), and so is what came back of it;
 * here the payout follows. Said again it is nothing new.
 * @throws Refusal `illegal_transition`
 */
export async function endTransfer(
  transaction: Sql,
  payout_id: string,
  to: "paid" | "rejected" | "returned",
  { happened_at, reason }: { happened_at: Date; reason: string | null },
): Promise<void> {
  const [found] = await findPayouts(transaction, "p.id = ?", [payout_id])
  if (!found) throw new Refusal("not_found", { id: payout_id })
  const { batch, payout } = await held(transaction, found)
  if (payout.status === to || (payout.status === "returned" && to === "paid")) return
  // What Stripe has refused it does not do after all: whoever finds that it did has to look.
  if (payout.status === "rejected") throw new Error(`Payout ${payout_id} was rejected by Stripe and is ${to} there`)
  const by = "stripe"
  const sent = payout.status === "reserved" ? await movePayout(transaction, payout, "submitted", { by }) : payout
  await movePayout(transaction, sent, to, { by, reason })
  if (to === "rejected") {
    await recordFacts(transaction, [
      { ...payoutFact(payout, batch), key: payoutKey(payout_id, "rejected"), kind: "payout_rejected", happened_at },
    ])
  }
  if (to === "returned") await freeze(transaction, payout)
  await settleIfDone(transaction, batch)
}

interface Rejection {
  batch_id: string
  payout_id: string
  by: string
  reason: string
}

/**
 * The bank did not carry out a payout: the vendor is owed it again. Of one that is unknown nobody says so from memory: every day on which it
 * could have been booked must be closed, and no line of its amount may wait.
 * @throws Refusal `not_found`, `illegal_transition`, `reconcile_first`
 */
export async function rejectPayout(container: MedusaContainer, { batch_id, payout_id, by, reason }: Rejection): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    const { batch, payout } = await held(transaction, { id: payout_id, batch_id })
    transition(PAYOUT_TRANSITIONS, payout.status, "rejected")
    if (payout.status === "unknown") await demandReconciled(transaction, batch, payout)
    await movePayout(transaction, payout, "rejected", { by, reason })
    await recordFacts(transaction, [
      { ...payoutFact(payout, batch), key: payoutKey(payout_id, "rejected"), kind: "payout_rejected", happened_at: new Date() },
    ])
    await settleIfDone(transaction, batch)
  })
  await postFacts(container)
}

/** @throws Refusal `reconcile_first` with the day up to which every day that has lines must be closed */
async function demandReconciled(transaction: Sql, batch: PayoutBatch, payout: Payout): Promise<void> {
  const from = moroccanDay(batch.submitted_at ?? batch.created_at)
  const to = addDays(from, PAYOUT_SHOWN_WITHIN_DAYS)
  const [row] = await rows<{ closed: boolean; open: boolean; waiting: boolean }>(
    transaction,
    `select exists (select 1 from bank_day where day >= ?::date) as closed,
      exists (select 1 from bank_line l where l.booked_on between ?::date and ?::date
        and not exists (select 1 from bank_day d where d.day = l.booked_on)) as open,
      exists (select 1 from bank_line l where l.status in ('new', 'suspense') and l.amount_minor = ? and l.booked_on >= ?::date) as waiting`,
    [to, from, to, String(-payout.amount_minor), from],
  )
  if (!row?.closed || row.open || row.waiting) throw new Refusal("reconcile_first", { day: to })
}

/** What no statement has shown in time is unknown: only statements tell what became of it. */
export async function markUnknown(container: MedusaContainer, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - PAYOUT_SHOWN_WITHIN_DAYS * DAY_MS)
  const overdue = await findPayouts(
    connectionOf(container),
    "p.status = 'submitted' and exists (select 1 from payout_batch b where b.id = p.batch_id and b.submitted_at < ?)",
    [before],
  )
  for (const { id } of overdue) {
    await connectionOf(container).transaction(async (transaction) => {
      const payout = await lockPayout(transaction, id)
      if (payout?.status === "submitted") await movePayout(transaction, payout, "unknown", { by: "system" })
    })
  }
  return overdue.length
}

/** The batch first, as everybody does. @throws Refusal `not_found` */
async function held(transaction: Sql, { id, batch_id }: Pick<Payout, "id" | "batch_id">): Promise<{ batch: PayoutBatch; payout: Payout }> {
  const batch = await lockBatch(transaction, batch_id)
  const payout = await lockPayout(transaction, id)
  if (payout?.batch_id !== batch_id) throw new Refusal("not_found", { id })
  return { batch, payout }
}

async function freeze(transaction: Sql, { bank_account_id }: Payout): Promise<void> {
  await transaction.raw("update vendor_bank_account set status = 'frozen' where id = ? and status = 'confirmed'", [bank_account_id])
}

async function settleIfDone(transaction: Sql, batch: PayoutBatch): Promise<void> {
  const [row] = await rows<{ open: number }>(
    transaction,
    "select count(*)::int as open from payout where batch_id = ? and status in ('reserved', 'submitted', 'unknown')",
    [batch.id],
  )
  if (row?.open === 0 && batch.status === "submitted") await moveBatch(transaction, batch, "settled", { by: "system" })
}
