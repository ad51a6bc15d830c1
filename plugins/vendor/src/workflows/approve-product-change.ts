import { ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS, PRODUCT_CHANGE_TRANSITIONS, type ProductContent, type VendorStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { withReview } from "../domain/product-content"
import { transition } from "../domain/transition"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { changeById, moveChange } from "../products/changes"
import { createLive } from "../products/create-live"
import { liveProducts } from "../products/live-products"
import { setShown } from "../products/set-shown"
import { writeLive } from "../products/write-live"
import { PRODUCT_LOCK } from "./save-product"

export interface ProductDecisionInput {
  change_id: string
  /** Of the change; its lock is the product's. */
  product_id: string
  /** For the record: `moderator:<user id>`. */
  by: string
}

/** Read under the product's lock: an edit of the same moment has taken the change back, and the moderator is refused. */
const checkApprovalStep = createStep("check-product-approval", async ({ change_id }: ProductDecisionInput, { container }) => {
  const change = await changeById(container, change_id)
  transition(PRODUCT_CHANGE_TRANSITIONS, change.status, "approved")
  return new StepResponse(change)
})

/** Where a new piece goes. Whether a paused or suspended shop's pieces are seen is told by the shop; an applicant's wait for it to open. */
const FIRST_STATUS: Record<VendorStatus, ProductStatus> = {
  open: ProductStatus.PUBLISHED,
  applicant: ProductStatus.PROPOSED,
  paused: ProductStatus.PUBLISHED,
  suspended: ProductStatus.PUBLISHED,
  closed: ProductStatus.DRAFT,
}

const applyChangeStep = createStep("apply-product-change", async ({ change_id }: ProductDecisionInput, { container }) => {
  const { vendor_id, product_id, kind, wanted } = await changeById(container, change_id)
  if (kind === "new") await createLive(container, { vendor_id, product_id, content: wanted as ProductContent })
  const [live] = await liveProducts(container, vendor_id, [product_id])
  if (!live) throw new Refusal("not_found", { id: product_id })
  if (kind === "new") {
    const vendor = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveVendor(vendor_id)
    await setShown(container, live, FIRST_STATUS[vendor.status])
  } else {
    const { variants } = withReview(live.content, wanted)
    await writeLive(container, live, { ...wanted, ...(wanted.variants && { variants }) }, { approved: true })
  }
  return new StepResponse(product_id)
})

const recordApprovalStep = createStep("record-product-approval", async ({ change_id, by }: ProductDecisionInput, { container }) => {
  const change = await changeById(container, change_id)
  await moveChange(container, change, "approved", { decided_at: new Date(), decided_by: by })
  return new StepResponse({ id: change_id, product_id: change.product_id, vendor_id: change.vendor_id, to: "approved" })
})

/**
 * Lets a change into the shop. The decision is written last, so that an approval cut off half-way still waits in the queue and
 * approving again completes it.
 * @throws Refusal `illegal_transition` when it was decided, or taken back by a newer edit; `not_found`
 */
export const approveProductChangeWorkflow = createWorkflow("approve-product-change", (input: ProductDecisionInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  checkApprovalStep(input)
  applyChangeStep(input)
  const told = recordApprovalStep(input)
  emitEventStep({ eventName: EVENTS.productChangeMoved, data: told })
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.change_id)
})
