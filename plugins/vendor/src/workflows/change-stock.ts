import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { Refusal } from "@tawiza/http"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { LiveProduct } from "../products/live-products"
import { liveProducts } from "../products/live-products"
import { type Count, countPieces } from "../products/stock"
import { rowsOf } from "../rows"

export interface ChangeStockInput {
  vendor_id: string
  changes: { variant_id: string; count: Count }[]
}

const changeStockStep = createStep("change-stock", async ({ vendor_id, changes }: ChangeStockInput, { container }) => {
  const ids = await rowsOf<{ product_id: string }>(
    container,
    `select distinct pv.product_id from product_variant pv
     join vendor_product_detail d on d.product_id = pv.product_id and d.vendor_id = ? and d.deleted_at is null
     where pv.id = any(?) and pv.deleted_at is null`,
    [vendor_id, changes.map(({ variant_id }) => variant_id)],
  )
  const products = await liveProducts(
    container,
    vendor_id,
    ids.map(({ product_id }) => product_id),
  )
  const found = changes.map(({ variant_id, count }) => ({ count, ...countedPart(products, variant_id) }))
  const { stock_location_id } = await container.resolve<VendorModuleService>(VENDOR_MODULE).retrieveVendor(vendor_id)
  for (const { variant, count } of found) await countPieces(container, stock_location_id, variant, count)
  return new StepResponse(found.length)
})

/**
 * Counts pieces. All parts are found before the first is counted, so that a foreign one refuses the whole.
 * @throws Refusal `not_found`, `stock_promised`, `invalid_request` for what is made to order.
 */
export const changeStockWorkflow = createWorkflow("change-stock", (input: ChangeStockInput) => {
  return new WorkflowResponse(changeStockStep(input))
})

function countedPart(products: readonly LiveProduct[], variant_id: string) {
  const product = products.find(({ variants }) => variants.some(({ id }) => id === variant_id))
  const variant = product?.variants.find(({ id }) => id === variant_id)
  if (!product || !variant) throw new Refusal("not_found", { id: variant_id })
  if (product.content.made_to_order) throw new Refusal("invalid_request", { fields: "variant_id" })
  return { variant }
}
