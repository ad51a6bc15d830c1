import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { PAYOUT_MINIMUM_MINOR } from "@tawiza/config/settlement"
import { Refusal } from "@tawiza/http"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { adoptBankAccounts } from "../bank-accounts/adopt-bank-accounts"
import { newPayoutObstacle, payable } from "../domain/payout-candidate"
import { batchNumber, endToEndId } from "../domain/payout-number"
import { candidates } from "../store/payout-candidates"
import { recordMove } from "../store/payouts"
import { catchUp } from "./catch-up"

/** The one currency that is sold in. */
const CURRENCY = "mad"

/**
 * A list of everybody who can be paid now and what. Nothing is promised by it: what it says is looked at again when it is signed.
 * @returns its id @throws Refusal `nothing_to_pay`
 */
export async function draftBatch(container: MedusaContainer, { user_id, by }: { user_id: string; by: string }): Promise<string> {
  await adoptBankAccounts(container)
  await catchUp(container)
  const now = new Date()
  const everybody = await candidates(container, connectionOf(container), null)
  const payable_now = everybody.filter((candidate) => newPayoutObstacle(candidate, now, BigInt(PAYOUT_MINIMUM_MINOR)) === null)
  if (payable_now.length === 0) throw new Refusal("nothing_to_pay")
  const id = generateEntityId(undefined, "pbat")
  await connectionOf(container).transaction(async (transaction) => {
    const [batch] = await rows<{ number: number }>(
      transaction,
      "insert into payout_batch (id, status, currency_code, created_by) values (?, 'draft', ?, ?) returning number",
      [id, CURRENCY, user_id],
    )
    const number = batchNumber(batch?.number as number)
    for (const [index, candidate] of payable_now.entries()) {
      await transaction.raw(
        `insert into payout (id, batch_id, seq, end_to_end_id, vendor_id, bank_account_id, amount_minor, status)
        values (?, ?, ?, ?, ?, ?, ?, 'planned')`,
        [
          generateEntityId(undefined, "pout"),
          id,
          index + 1,
          endToEndId(number, index + 1),
          candidate.vendor_id,
          candidate.bank_account?.id,
          String(payable(candidate)),
        ],
      )
    }
    await recordMove(transaction, { batch_id: id, payout_id: null, from: null, to: "draft", by, reason: null, hash: null })
  })
  return id
}
