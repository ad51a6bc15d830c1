import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYOUT_BATCH_TRANSITIONS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, rowsOf, type Sql } from "@tawiza/vendor/rows"
import { payoutKey } from "../domain/payout-fact"
import { postFacts } from "../post-facts"
import { transfersOf } from "../store/calls"
import { recordFacts } from "../store/facts"
import { filesOf } from "../store/payout-files"
import { lockBatch, lockPayout, moveBatch, movePayout, type PayoutBatch, payoutFact, payoutsOf } from "../store/payouts"

/** Whether the ledger has every reservation of a batch: before that nothing of it is handed to the bank. */
export async function isBooked(container: MedusaContainer, batch_id: string): Promise<boolean> {
  const [row] = await rowsOf<{ open: number }>(
    container,
    `select count(*)::int as open from payout p left join settlement_fact f on f.key = 'payout:' || p.id || ':reserved'
    where p.batch_id = ? and p.status <> 'removed' and f.journal_id is null`,
    [batch_id],
  )
  return row?.open === 0
}

interface Deed {
  batch_id: string
  by: string
}

const UNSIGNED = {
  proposed_by: null,
  proposed_at: null,
  proposed_hash: null,
  approved_by: null,
  approved_at: null,
  approved_hash: null,
}

/** Takes a proposal back: its signature is void. @throws Refusal `illegal_transition` */
export function reopenBatch(container: MedusaContainer, { batch_id, by }: Deed): Promise<void> {
  return changing(container, batch_id, async (transaction, batch) => {
    await moveBatch(transaction, batch, "draft", { by, set: UNSIGNED })
  })
}

/**
 * Gives up a batch that the bank cannot have: what was reserved for it can be paid again.
 * @throws Refusal `illegal_transition`, `files_taken` when somebody has taken one of its files, `transfers_sent` when some of it goes by
 * Stripe, which may have it
 */
export async function cancelBatch(container: MedusaContainer, { batch_id, by }: Deed): Promise<void> {
  await changing(container, batch_id, async (transaction, batch) => {
    await moveBatch(transaction, batch, "cancelled", { by })
    if (batch.status !== "reserved") return
    if ((await transfersOf(transaction, batch_id)).size > 0) throw new Refusal("transfers_sent")
    if ((await filesOf(transaction, batch_id)).some(({ taken }) => taken.length > 0)) throw new Refusal("files_taken")
    const happened_at = new Date()
    for (const payout of await payoutsOf(transaction, batch_id)) {
      await movePayout(transaction, payout, "cancelled", { by })
      await recordFacts(transaction, [
        { ...payoutFact(payout, batch), key: payoutKey(payout.id, "cancelled"), kind: "payout_cancelled", happened_at },
      ])
    }
  })
  await postFacts(container)
}

/** Takes a payout out of a batch; a signature that was under it is void. @throws Refusal `not_found`, `illegal_transition` */
export function removePayout(
  container: MedusaContainer,
  { batch_id, payout_id, by, reason }: Deed & { payout_id: string; reason: string },
): Promise<void> {
  return changing(container, batch_id, async (transaction, batch) => {
    const payout = await lockPayout(transaction, payout_id)
    if (payout?.batch_id !== batch_id) throw new Refusal("not_found", { id: payout_id })
    if (batch.status === "proposed") await moveBatch(transaction, batch, "draft", { by, reason, set: UNSIGNED })
    else if (batch.status !== "draft") transition(PAYOUT_BATCH_TRANSITIONS, batch.status, "draft")
    await movePayout(transaction, payout, "removed", { by, reason })
  })
}

/** The bank has the file; what goes by Stripe goes without it. @throws Refusal `illegal_transition`, `books_behind` */
export function submitBatch(container: MedusaContainer, { batch_id, by, user_id }: Deed & { user_id: string }): Promise<void> {
  return changing(container, batch_id, async (transaction, batch) => {
    transition(PAYOUT_BATCH_TRANSITIONS, batch.status, "submitted")
    if (!(await isBooked(container, batch_id))) throw new Refusal("books_behind")
    await moveBatch(transaction, batch, "submitted", { by, set: { submitted_by: user_id, submitted_at: new Date() } })
    const byBank = (await payoutsOf(transaction, batch_id)).filter(({ stripe_account }) => stripe_account === null)
    for (const payout of byBank) await movePayout(transaction, payout, "submitted", { by })
  })
}

function changing(container: MedusaContainer, batch_id: string, change: (transaction: Sql, batch: PayoutBatch) => Promise<void>) {
  return connectionOf(container).transaction(async (transaction) => change(transaction, await lockBatch(transaction, batch_id)))
}
