import { randomInt } from "node:crypto"
import { generateEntityId } from "@medusajs/framework/utils"
import { newCreditCode } from "@tawiza/money"
import type { Sql } from "@tawiza/vendor/rows"
import { type CustomerCredit, keepCredit } from "./store/customer-credits"

/** Makes a credit of a refund, in the transaction that sends it. A refund has one at most: its unique index sees to that. */
export async function makeCredit(
  transaction: Sql,
  refund: Pick<CustomerCredit, "refund_id" | "order_id" | "currency_code" | "amount_minor">,
): Promise<{ id: string; code: string }> {
  for (;;) {
    const credit = { ...refund, id: generateEntityId(undefined, "credit"), code: newCreditCode(randomInt) }
    if (await keepCredit(transaction, credit)) return credit
  }
}
