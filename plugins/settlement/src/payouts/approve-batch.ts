import type { MedusaContainer } from "@medusajs/framework/types"
import { PAYER } from "@tawiza/config/settlement"
import { PAYOUT_BATCH_TRANSITIONS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { transition } from "@tawiza/vendor/domain/transition"
import { connectionOf } from "@tawiza/vendor/rows"
import { openNumber } from "../domain/bank-account"
import { nextBankDay, type PaymentOrder } from "../domain/payment-order"
import { payoutKey } from "../domain/payout-fact"
import { keysOf } from "../modules/settlement"
import { lockBankAccounts } from "../store/bank-accounts"
import { recordFacts } from "../store/facts"
import { keepFiles } from "../store/payout-files"
import { lockBatch, moveBatch, movePayout, payoutFact } from "../store/payouts"
import { catchUp } from "./catch-up"
import type { Signing } from "./propose-batch"
import { readyToSign } from "./ready-to-sign"

/**
 * The second signature, by another person over the same content. In one transaction it claims every vendor of the batch, reserves the
 * money, and writes the files for the bank: all of it or nothing, so that what was signed is what is paid.
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
    await moveBatch(transaction, approved, "reserved", { by })

    const keys = keysOf(container)
    const accounts = await lockBankAccounts(
      transaction,
      payouts.map(({ bank_account_id }) => bank_account_id),
    )
    const order: PaymentOrder = {
      number: proposed.number,
      made_at: now,
      execution_day: nextBankDay(moroccanDay(now)),
      payer: PAYER,
      currency: proposed.currency_code.toUpperCase(),
      payments: payouts.map(({ end_to_end_id, bank_account_id, holder, amount_minor }) => {
        const account = accounts.get(bank_account_id)
        if (!account) throw new Error(`Bank account ${bank_account_id} is not there`)
        return { end_to_end_id, name: holder, rib: openNumber(keys, account.id, account), amount_minor }
      }),
    }
    await keepFiles(transaction, keys, batch_id, order)
  })
  await catchUp(container)
}
