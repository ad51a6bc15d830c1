import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { minorToMedusa } from "@tawiza/money"
import { connectionOf, rows } from "@tawiza/vendor/rows"
import { ORDER_LOCK } from "@tawiza/vendor/workflows/move-consignment"
import { cardPaymentOf } from "../store/card-payments"
import { stripeOf } from "./account"

interface Sent {
  id: string
  key: string
  order_id: string
  stripe_id: string
  amount_minor: string
}

/**
 * Writes refunds that Stripe has sent into Medusa's own payments, so that an order tells the same there. No money moves: the provider only
 * looks at the refund. A crash in the middle leaves Medusa's row without the order's transaction; then the row is written anew.
 */
export async function mirrorRefunds(container: MedusaContainer): Promise<void> {
  if (!stripeOf(container)) return
  const locking = container.resolve(Modules.LOCKING)
  const sent = await rows<Sent>(
    connectionOf(container),
    `select id::text, key, order_id, stripe_id, amount_minor::text from stripe_call
    where kind = 'refund' and status in ('done', 'returned') and mirrored_at is null and order_id is not null order by id limit 100`,
  )
  for (const refund of sent) {
    await locking
      .execute(refund.order_id, () => mirror(container, refund), { timeout: ORDER_LOCK.timeout })
      .catch((error: unknown) => {
        container.resolve(ContainerRegistrationKeys.LOGGER).error(`Refund ${refund.stripe_id} is not in Medusa yet: ${String(error)}`)
      })
  }
}

async function mirror(container: MedusaContainer, refund: Sent): Promise<void> {
  const sql = connectionOf(container)
  const payment = await cardPaymentOf(sql, refund.order_id)
  if (!payment) throw new Error(`order ${refund.order_id} has no payment by card`)
  const written = await rows<{ id: string; told: boolean }>(
    sql,
    `select r.id, exists (select 1 from order_transaction t where t.reference_id = r.id and t.deleted_at is null) as told
    from refund r where r.payment_id = ? and r.created_by = ? and r.deleted_at is null`,
    [payment.id, refund.key],
  )
  const payments = container.resolve(Modules.PAYMENT)
  if (!written.some(({ told }) => told)) {
    for (const { id } of written) await (payments as unknown as { deleteRefunds(id: string): Promise<void> }).deleteRefunds(id)
    const { data } = await payments.retrievePayment(payment.id, { select: ["id", "data"] })
    await payments.updatePayment({ id: payment.id, data: { ...data, mirroring: refund.stripe_id } } as never)
    const input = { payment_id: payment.id, amount: minorToMedusa(BigInt(refund.amount_minor)), created_by: refund.key }
    await refundPaymentWorkflow(container).run({ input })
  }
  await sql.raw("update stripe_call set mirrored_at = now() where id = ?", [refund.id])
}
