import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { formatMoney, minorToMedusa } from "@tawiza/money"
import { readRows } from "../read-rows"

interface CaptureCashInput {
  id: string
  order_id: string
  due_minor: unknown
  collected_minor: number
}

interface PaidOrder {
  payment_collections: { payments: { id: string; captures: { created_by: string | null }[] }[] }[]
}

/**
 * Captures a consignment's share of the payment. The capture carries the consignment's id, and is looked for first: a delivery that
 * was cut off after the capture is finished without taking the money twice.
 * @throws Refusal `cash_amount_differs` when the cash is not exactly what is due.
 */
export const captureCashStep = createStep("capture-cash", async (input: CaptureCashInput, { container }) => {
  const due = BigInt(String(input.due_minor))
  if (BigInt(input.collected_minor) !== due) {
    throw new Refusal("cash_amount_differs", { due: formatMoney(due, "fr").replace(/\D*$/, ""), due_minor: Number(due) })
  }
  if (due === 0n) return new StepResponse(null)

  const [order] = await readRows<PaidOrder>(container, {
    entity: "order",
    fields: ["id", "payment_collections.payments.id", "payment_collections.payments.captures.created_by"],
    filters: { id: input.order_id },
  })
  const payments = (order?.payment_collections ?? []).flatMap(({ payments }) => payments)
  const mark = `consignment:${input.id}`
  if (payments.some(({ captures }) => captures.some(({ created_by }) => created_by === mark))) return new StepResponse(null)
  const payment = payments[0]
  if (!payment) throw new Error(`Order ${input.order_id} has no payment to capture cash on`)
  await capturePaymentWorkflow(container).run({
    input: { payment_id: payment.id, amount: minorToMedusa(due), captured_by: mark },
  })
  return new StepResponse(payment.id)
})
