import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { ProductContent } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { knownReferences } from "../products/references"
import { rowsOf } from "../rows"

export interface ImportProductsInput {
  vendor_id: string
  contents: ProductContent[]
}

/** One statement: all rows are there or none. Checked again under the vendor's lock, for a second import of the same moment. */
const writeDraftsStep = createStep("write-imported-drafts", async ({ vendor_id, contents }: ImportProductsInput, { container }) => {
  const known = await knownReferences(
    container,
    vendor_id,
    contents.flatMap(({ reference }) => reference ?? []),
  )
  if (known.length) throw new Refusal("invalid_request", { fields: "reference" })
  const rows = contents.map((wanted) => ({
    id: generateEntityId(undefined, "pchg"),
    product_id: generateEntityId(undefined, "prod"),
    wanted,
  }))
  await rowsOf(
    container,
    `insert into vendor_product_change (id, product_id, kind, status, wanted, topics, vendor_id)
     select row->>'id', row->>'product_id', 'new', 'draft', row->'wanted', '["new"]'::jsonb, ?
     from jsonb_array_elements(?::jsonb) row`,
    [vendor_id, JSON.stringify(rows)],
  )
  return new StepResponse(rows.map(({ product_id }) => product_id))
})

/** Writes a checked table as drafts, whole or not at all, and names their products. @throws Refusal `invalid_request` when a number has been given meanwhile */
export const importProductsWorkflow = createWorkflow("import-products-of-vendor", (input: ImportProductsInput) => {
  acquireLockStep({ key: input.vendor_id, timeout: 20, ttl: 120 })
  const written = writeDraftsStep(input)
  releaseLockStep({ key: input.vendor_id })
  return new WorkflowResponse(written)
})
