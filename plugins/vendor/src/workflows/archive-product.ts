import { ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { Refusal } from "@tawiza/http"
import { changesOf, isOpenChange, moveChange } from "../products/changes"
import { liveProducts } from "../products/live-products"
import { setShown } from "../products/set-shown"
import type { ProductInput } from "./publish-product"
import { PRODUCT_LOCK } from "./save-product"

const archiveProductStep = createStep("archive-product", async ({ vendor_id, product_id, by }: ProductInput, { container }) => {
  const [[live], [change]] = await Promise.all([
    liveProducts(container, vendor_id, [product_id]),
    changesOf(container, vendor_id, [product_id]),
  ])
  if (!live && !change) throw new Refusal("not_found", { id: product_id })
  if (live) await setShown(container, live, ProductStatus.DRAFT, { archived: true })
  if (change && isOpenChange(change)) await moveChange(container, change, "withdrawn", { decided_at: new Date(), decided_by: by })
  return new StepResponse(product_id)
})

/** Puts a piece away: off sale, out of the list, and nothing of it waits for the chamber. Publishing brings it back. */
export const archiveProductWorkflow = createWorkflow("archive-product", (input: ProductInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  archiveProductStep(input)
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.product_id)
})
