import type { MedusaContainer } from "@medusajs/framework/types"
import { Refusal } from "@tawiza/http"
import type { Sql } from "@tawiza/vendor/rows"
import { stillPayable } from "../domain/payout-candidate"
import { lockBankAccounts } from "../store/bank-accounts"
import { lockVendorMoney } from "../store/facts"
import { candidates, type VendorCandidate } from "../store/payout-candidates"
import { hashOf, type Payout, type PayoutBatch, payoutsOf } from "../store/payouts"
import { namesInSentence } from "../store/vendor-names"

/**
 * The payouts of a batch, if each can be made as it stands and they are what the one who signs has read. The money and the accounts of its
 * vendors are then held until the end of the transaction: nobody takes from the one or changes the other between the look and the deed.
 * @throws Refusal `signature_differs`, `nothing_to_pay` for an empty batch, `payouts_changed` naming the vendors that cannot be paid so
 */
export async function readyToSign(
  container: MedusaContainer,
  transaction: Sql,
  batch: PayoutBatch,
  hash: string,
): Promise<{ payouts: Payout[]; candidateOf: (payout: Payout) => VendorCandidate }> {
  const payouts = await payoutsOf(transaction, batch.id)
  if (hashOf(batch, payouts) !== hash) throw new Refusal("signature_differs")
  if (payouts.length === 0) throw new Refusal("nothing_to_pay")
  const vendor_ids = payouts.map(({ vendor_id }) => vendor_id)
  await lockVendorMoney(transaction, vendor_ids)
  await lockBankAccounts(
    transaction,
    payouts.map(({ bank_account_id }) => bank_account_id),
  )
  const found = new Map((await candidates(container, transaction, vendor_ids)).map((candidate) => [candidate.vendor_id, candidate]))
  const now = new Date()
  const changed = payouts.filter((payout) => {
    const candidate = found.get(payout.vendor_id)
    return !candidate || !stillPayable(candidate, payout, now)
  })
  if (changed.length) {
    const ids = changed.map(({ vendor_id }) => vendor_id)
    throw new Refusal("payouts_changed", { vendors: await namesInSentence(container, ids), payouts: changed.map(({ id }) => id) })
  }
  return { payouts, candidateOf: ({ vendor_id }) => found.get(vendor_id) as VendorCandidate }
}
