import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { LOCALES, type Texts } from "@tawiza/contract"
import { minorToMedusa } from "@tawiza/money"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"

/** A piece with one variant, as a vendor describes it. */
export interface NewProduct {
  handle: string
  sku: string
  title: Texts & { fr: string }
  craft: string
  materials: string[]
  techniques: string[]
  flags: string[]
  price_minor: bigint
  weight_g: number
  made_to_order: boolean
  /** Working days until it leaves. */
  lead_time_days: number
  /** Counted pieces; they become stock when the shop opens. Nothing for what is made to order. */
  opening_stock: number | null
  /** `/media/<key>/800.webp`. */
  pictures: string[]
}

export interface AddProductsInput {
  vendor_id: string
  sales_channel_id: string
  products: NewProduct[]
}

/** One choice, for pieces that come in one form only; shops do not show it. */
export const ONLY_OPTION = { title: "Pièce", value: "Unique" }

interface CreatedProducts {
  vendor_id: string
  products: NewProduct[]
  created: { id: string; handle: string }[]
}

/** Writes whose the products are and what makes them crafts. Without this row nobody owns a product and it cannot be bought. */
const ownProductsStep = createStep(
  "own-products",
  async ({ vendor_id, products, created }: CreatedProducts, { container }) => {
    const idOf = new Map(created.map(({ id, handle }) => [handle, id]))
    const details = await container.resolve<VendorModuleService>(VENDOR_MODULE).createProductDetails(
      products.map((product) => ({
        vendor_id,
        product_id: idOf.get(product.handle) as string,
        craft: product.craft,
        materials: product.materials as unknown as Record<string, unknown>,
        techniques: product.techniques as unknown as Record<string, unknown>,
        flags: product.flags as unknown as Record<string, unknown>,
        made_to_order: product.made_to_order,
        lead_time_days: product.lead_time_days,
        weight_g: product.weight_g,
        opening_stock: product.opening_stock,
      })),
    )
    const ids = details.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve<VendorModuleService>(VENDOR_MODULE).deleteProductDetails(ids)
  },
)

/** French is the row itself; a language that nobody wrote gets no row. */
const translateProductsStep = createStep("translate-products", async ({ products, created }: CreatedProducts, { container }) => {
  const idOf = new Map(created.map(({ id, handle }) => [handle, id]))
  const rows = products.flatMap(({ handle, title }) =>
    (["ar", "en"] as const).flatMap((language) => {
      const text = title[language]
      return text
        ? [
            {
              reference: "product",
              reference_id: idOf.get(handle) as string,
              locale_code: LOCALES[language],
              translations: { title: text },
            },
          ]
        : []
    }),
  )
  if (rows.length) await container.resolve(Modules.TRANSLATION).createTranslations(rows)
  return new StepResponse(rows.length)
})

/** Adds a vendor's products. They wait unpublished until the shop opens (`open-shop`). */
export const addProductsWorkflow = createWorkflow("add-products", (input: AddProductsInput) => {
  const created = createProductsWorkflow.runAsStep({
    input: {
      products: transform(input, ({ products, sales_channel_id }) => products.map((product) => medusaProduct(product, sales_channel_id))),
    },
  })
  const whole = transform({ input, created }, ({ input, created }) => ({
    vendor_id: input.vendor_id,
    products: input.products,
    created: created.map(({ id, handle }) => ({ id, handle })),
  }))
  ownProductsStep(whole)
  translateProductsStep(whole)
  return new WorkflowResponse(created)
})

function medusaProduct(product: NewProduct, sales_channel_id: string) {
  return {
    title: product.title.fr,
    handle: product.handle,
    status: ProductStatus.PROPOSED,
    thumbnail: product.pictures[0],
    images: product.pictures.map((url) => ({ url })),
    weight: product.weight_g,
    sales_channels: [{ id: sales_channel_id }],
    options: [{ title: ONLY_OPTION.title, values: [ONLY_OPTION.value] }],
    variants: [
      {
        title: product.title.fr,
        sku: product.sku,
        manage_inventory: !product.made_to_order,
        weight: product.weight_g,
        options: { [ONLY_OPTION.title]: ONLY_OPTION.value },
        prices: [{ amount: minorToMedusa(product.price_minor), currency_code: "mad" }],
      },
    ],
  }
}
