import { ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS, type ProductContent } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { needsOf } from "../domain/product-content"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { changesOf, moveChange, writeChange } from "../products/changes"
import { liveProducts } from "../products/live-products"
import { setShown } from "../products/set-shown"
import { PRODUCT_LOCK } from "./save-product"

export interface ProductInput {
  vendor_id: string
  product_id: string
  /** For the record: `member:<id>`. */
  by: string
}

const publishProductStep = createStep("publish-product", async ({ vendor_id, product_id, by }: ProductInput, { container }) => {
  const vendor = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveVendor(vendor_id)
  const told = { product_id, vendor_id }
  const refused = () => new Refusal("shop_not_open", { vendor: vendor.name, handle: vendor.handle })
  const [live] = await liveProducts(container, vendor_id, [product_id])
  if (live) {
    // An applicant's pieces go on sale with its shop (`open-shop`).
    if (live.status === ProductStatus.PROPOSED && vendor.status !== "open") return new StepResponse({ ...told, to: "hidden" })
    if (vendor.status !== "open") throw refused()
    await setShown(container, live, ProductStatus.PUBLISHED)
    return new StepResponse({ ...told, to: "published" })
  }

  const [change] = await changesOf(container, vendor_id, [product_id])
  if (!change) throw new Refusal("not_found", { id: product_id })
  if (change.status === "pending") return new StepResponse({ ...told, to: "pending" })
  if (vendor.status === "suspended" || vendor.status === "closed") throw refused()
  const wanted = change.wanted as ProductContent
  const needs = needsOf(wanted)
  if (needs.length) throw new Refusal("product_incomplete", { needs: needs.join(", ") })
  const sent = { submitted_at: new Date(), submitted_by: by }
  if (change.status === "draft") await moveChange(container, change, "pending", sent)
  // Refused or withdrawn, and sent once more as it was: a new question to the chamber.
  else await writeChange(container, { vendor_id, product_id, kind: "new", wanted, before: null, topics: ["new"], submitted_by: by })
  return new StepResponse({ ...told, to: "pending" })
})

/**
 * Puts a piece on sale: at once when the chamber has approved it and the shop is open, otherwise by asking the chamber. Asking twice is
 * asking once.
 * @throws Refusal `shop_not_open`, `product_incomplete` with what is lacking, `not_found`
 */
export const publishProductWorkflow = createWorkflow("publish-product", (input: ProductInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  const told = publishProductStep(input)
  emitEventStep({ eventName: EVENTS.productChangeMoved, data: told })
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.product_id)
})
