import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYER } from "@tawiza/config/settlement"
import { PAYOUT_BATCH_TRANSITIONS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf, type Sql } from "@tawiza/vendor/rows"
import { openNumber } from "../domain/bank-account"
import { nextBankDay, type PaymentOrder } from "../domain/payment-order"
import { payoutKey } from "../domain/payout-fact"
import { keysOf } from "../modules/settlement"
import { lockBankAccounts } from "../store/bank-accounts"
import { wantCall } from "../store/calls"
import { recordFacts } from "../store/facts"
import { keepFiles } from "../store/payout-files"
import { lockBatch, moveBatch, movePayout, type Payout, payoutFact } from "../store/payouts"
import { catchUp } from "./catch-up"
import type { Signing } from "./propose-batch"
import { readyToSign } from "./ready-to-sign"

/**
 * The second signature, by another person over the same content. In one transaction it claims every vendor of the batch, reserves the
 * money, and writes the files for the bank and the transfers for Stripe: all of it or nothing, so that what was signed is what is paid. A
 * batch with nothing for the bank needs nobody to hand it over.
 * @throws Refusal `illegal_transition`, `second_person_needed` for whoever proposed it, and what `readyToSign` throws
 */
export async function approveBatch(container: MedusaContainer, { batch_id, user_id, by, hash }: Signing): Promise<void> {
  await catchUp(container)
  await connectionOf(container).transaction(async (transaction) => {
    const proposed = await lockBatch(transaction, batch_id)
    transition(PAYOUT_BATCH_TRANSITIONS, proposed.status, "approved")
    if (proposed.proposed_by === user_id) throw new Refusal("second_person_needed")
    if (proposed.proposed_hash !== hash) throw new Refusal("signature_differs")
    const { payouts } = await readyToSign(container, transaction, proposed, hash)
    const now = new Date()
    const approved = await moveBatch(transaction, proposed, "approved", {
      by,
      hash,
      set: { approved_by: user_id, approved_at: now, approved_hash: hash },
    })
    for (const payout of payouts) {
      await movePayout(transaction, payout, "reserved", { by })
      await recordFacts(transaction, [
        { ...payoutFact(payout, proposed), key: payoutKey(payout.id, "reserved"), kind: "payout_reserved", happened_at: now },
      ])
    }
    const reserved = await moveBatch(transaction, approved, "reserved", { by })

    const numberOf = await numbersOf(container, transaction, payouts)
    const { currency_code } = proposed
    for (const payout of payouts.filter(({ stripe_account }) => stripe_account !== null)) {
      const { id: payout_id, vendor_id, amount_minor } = payout
      const to = { destination: numberOf(payout), payout_id, vendor_id }
      await wantCall(transaction, { ...to, key: `payout:${payout_id}`, kind: "transfer", currency_code, amount_minor })
    }
    const byBank = payouts.filter(({ stripe_account }) => stripe_account === null)
    if (byBank.length === 0) {
      await moveBatch(transaction, reserved, "submitted", { by, set: { submitted_by: user_id, submitted_at: now } })
      return
    }
    const order: PaymentOrder = {
      number: proposed.number,
      made_at: now,
      execution_day: nextBankDay(moroccanDay(now)),
      payer: PAYER,
      currency: currency_code.toUpperCase(),
      payments: byBank.map((payout) => {
        const { end_to_end_id, holder, amount_minor } = payout
        return { end_to_end_id, name: holder, rib: numberOf(payout), amount_minor }
      }),
    }
    await keepFiles(transaction, keysOf(container), batch_id, order)
  })
  await catchUp(container)
}

/** The number that each payout goes to, as it was signed: of a bank account, or Stripe's of an account there. */
async function numbersOf(container: MedusaContainer, transaction: Sql, payouts: readonly Payout[]): Promise<(payout: Payout) => string> {
  const keys = keysOf(container)
  const accounts = await lockBankAccounts(
    transaction,
    payouts.map(({ bank_account_id }) => bank_account_id),
  )
  return ({ bank_account_id }) => {
    const account = accounts.get(bank_account_id)
    if (!account) throw new Error(`Bank account ${bank_account_id} is not there`)
    return openNumber(keys, account.id, account)
  }
}
