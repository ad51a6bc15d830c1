import { ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { ProductContent } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { changesOf, followChange } from "../products/changes"
import { liveProducts } from "../products/live-products"
import { setShown } from "../products/set-shown"
import type { ProductInput } from "./publish-product"
import { PRODUCT_LOCK } from "./save-product"

const unpublishProductStep = createStep("unpublish-product", async ({ vendor_id, product_id, by }: ProductInput, { container }) => {
  const [live] = await liveProducts(container, vendor_id, [product_id])
  if (live) {
    await setShown(container, live, ProductStatus.DRAFT)
    return new StepResponse(product_id)
  }
  const [change] = await changesOf(container, vendor_id, [product_id])
  if (!change) throw new Refusal("not_found", { id: product_id })
  if (change.status === "pending" || change.status === "withdrawn") {
    const wanted = change.wanted as ProductContent
    const open = change.status === "pending" ? change : null
    await followChange(container, open, by, {
      vendor_id,
      product_id,
      kind: "new",
      wanted,
      before: null,
      topics: ["new"],
      submitted_by: null,
    })
  }
  return new StepResponse(product_id)
})

/** Takes a piece off sale; one that the chamber has not answered about becomes a draft again. Running orders go on. */
export const unpublishProductWorkflow = createWorkflow("unpublish-product", (input: ProductInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  unpublishProductStep(input)
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.product_id)
})
