import { createStep, createWorkflow, StepResponse, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { EVENTS, type ProductBody } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { changesOf, followChange, isOpenChange, moveChange, rewriteDraft } from "../products/changes"
import { liveProducts } from "../products/live-products"
import { planSave } from "../products/plan-save"
import { writeLive } from "../products/write-live"

export interface SaveProductInput {
  vendor_id: string
  product_id: string
  body: ProductBody
  /** For the record: `member:<id>`. */
  by: string
  /** Whether this is the first step of a piece that nobody knows yet. */
  begins: boolean
}

/** Seconds to wait for a product, to hold it at most, and between two tries. */
export const PRODUCT_LOCK = { timeout: 20, ttl: 120, retryInterval: 0.05 }

const saveProductStep = createStep("write-product", async (input: SaveProductInput, { container }) => {
  const { vendor_id, product_id, body, by } = input
  const told = (to: "saved" | "pending") => new StepResponse({ product_id, vendor_id, to })
  const [[live = null], [change = null]] = await Promise.all([
    liveProducts(container, vendor_id, [product_id]),
    changesOf(container, vendor_id, [product_id]),
  ])
  if (!live && !change && !input.begins) throw new Refusal("not_found", { id: product_id })
  const plan = planSave({ live, change, body })
  const open = change && isOpenChange(change) ? change : null

  if (plan.kind === "new") {
    if (change && !plan.changed) return told("saved")
    if (open?.status === "draft") await rewriteDraft(container, open.id, plan.wanted)
    // What was sent stays as it was seen: an edit takes it back and begins another.
    else {
      const draft = { before: null, topics: ["new" as const], submitted_by: null }
      await followChange(container, open, by, { vendor_id, product_id, kind: "new", wanted: plan.wanted, ...draft })
    }
    return told("saved")
  }

  if (live && Object.keys(plan.live).length) await writeLive(container, live, plan.live, { approved: false })
  if (!plan.changed) return told("saved")
  const { review: wanted, before, topics } = plan
  if (topics.length) {
    await followChange(container, open, by, { vendor_id, product_id, kind: "edit", wanted, before, topics, submitted_by: by })
    return told("pending")
  }
  if (open) await moveChange(container, open, "withdrawn", { decided_at: new Date(), decided_by: by })
  return told("saved")
})

/**
 * Saves what a vendor writes about a piece. One that the chamber has never approved is a draft. Of one that is in the shop, stock, small
 * prices and the like go live at once, and the rest waits for the chamber as a change. Under the product's lock: two edits of the same
 * moment both count, and a moderator decides about the one he has seen or is refused.
 * @throws Refusal `not_found`, `invalid_request`
 */
export const saveProductWorkflow = createWorkflow("save-product", (input: SaveProductInput) => {
  acquireLockStep({ key: input.product_id, ...PRODUCT_LOCK })
  const told = saveProductStep(input)
  when({ told }, ({ told }) => told.to === "pending").then(() => emitEventStep({ eventName: EVENTS.productChangeMoved, data: told }))
  releaseLockStep({ key: input.product_id })
  return new WorkflowResponse(input.product_id)
})
