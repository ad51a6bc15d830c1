import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf } from "@tawiza/vendor/rows"

/** Lets the database spend credits with the credit lines of orders: on a table of Medusa's, which has it after all migrations only. */
export default async function guardCustomerCredits({ container }: { container: MedusaContainer }): Promise<void> {
  await connectionOf(container).transaction(async (transaction) => {
    await transaction.raw(
      `create or replace trigger "spend_customer_credit" after insert on "order_credit_line"
      for each row when (new.reference = 'customer_credit') execute function "spend_customer_credit"()`,
    )
    await transaction.raw(
      `create or replace trigger "unspend_customer_credit" after delete on "order_credit_line"
      for each row when (old.reference = 'customer_credit') execute function "unspend_customer_credit"()`,
    )
  })
}
