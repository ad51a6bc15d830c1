import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows"
import { minorToMedusa } from "@tawiza/money"
import { readRows } from "../read-rows"

interface ForgiveDebtInput {
  id: string
  order_id: string
  due_minor: unknown
  currency_code: string
}

/** Marks the credit line that a consignment left on its order; looked for before writing a second one. */
const REFERENCE = "consignment"

/**
 * Takes what was to be paid at the door for a consignment off the order, by a credit line that names the consignment. Nothing to do
 * when it was paid before (a refund is settlement's deed) or when the line is already there.
 */
export const forgiveDebtStep = createStep("forgive-debt", async (consignment: ForgiveDebtInput, { container }) => {
  const due = BigInt(String(consignment.due_minor))
  if (due === 0n) return new StepResponse(null)
  const [order] = await readRows<{ credit_lines: { reference: string | null; reference_id: string | null }[] }>(container, {
    entity: "order",
    fields: ["id", "credit_lines.reference", "credit_lines.reference_id"],
    filters: { id: consignment.order_id },
  })
  const written = order?.credit_lines.some((line) => line.reference === REFERENCE && line.reference_id === consignment.id)
  if (written) return new StepResponse(null)
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: consignment.order_id,
      credit_lines: [{ amount: minorToMedusa(due), reference: REFERENCE, reference_id: consignment.id }],
    },
  })
  return new StepResponse(consignment.id)
})
