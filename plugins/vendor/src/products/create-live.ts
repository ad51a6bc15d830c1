import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { handleOf } from "@tawiza/config/seed"
import type { ProductContent } from "@tawiza/contract"
import { minorToMedusa } from "@tawiza/money"
import { textIn } from "../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import { ONLY_OPTION } from "../workflows/add-products"
import { liveProducts } from "./live-products"
import { ensureCounted } from "./stock"
import { detailColumns, writeTexts } from "./write-live"

interface NewLive {
  vendor_id: string
  product_id: string
  content: ProductContent
}

/**
 * Makes the Medusa product of an approved piece, hidden, under the id that the piece has had since its first step. Whatever an earlier,
 * cut-off try left is found by that id and completed.
 */
export async function createLive(container: MedusaContainer, { vendor_id, product_id, content }: NewLive): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const vendor = await vendors.retrieveVendor(vendor_id)
  const [known] = await container.resolve(Modules.PRODUCT).listProducts({ id: product_id }, { select: ["id"] })
  if (!known) await createInMedusa(container, { product_id, content }, vendor.shipping_profile_id)

  const [detail] = await vendors.listProductDetails({ product_id })
  // Before the shop has a place to count at, `open-shop` gives every part this many: the fewest, so that nothing is sold that is not there.
  const opening_stock = content.made_to_order ? null : Math.min(...content.variants.map(({ stock }) => stock ?? 0))
  if (!detail) await vendors.createProductDetails({ vendor_id, product_id, ...detailColumns(content), opening_stock } as never)
  await writeTexts(container, product_id, content)

  const [live] = await liveProducts(container, vendor_id, [product_id])
  if (content.made_to_order || !live) return
  for (const [i, variant] of live.variants.entries()) await ensureCounted(container, vendor_id, variant, content.variants[i]?.stock ?? 0)
}

async function createInMedusa(
  container: MedusaContainer,
  { product_id, content }: Omit<NewLive, "vendor_id">,
  shipping_profile_id: string | null,
): Promise<void> {
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1, order: { created_at: "ASC" } })
  const tail = product_id.slice(-8)
  const options = content.options.length ? content.options : [{ title: ONLY_OPTION.title, values: [ONLY_OPTION.value] }]
  const title = textIn(content.title, "fr")
  await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          id: product_id,
          title,
          handle: handleFor(content, tail),
          description: content.description.fr,
          status: ProductStatus.DRAFT,
          thumbnail: content.pictures[0]?.path,
          images: content.pictures.map(({ path }) => ({ url: path })),
          weight: content.weight_g ?? undefined,
          sales_channels: channel ? [{ id: channel.id }] : [],
          ...(shipping_profile_id && { shipping_profile_id }),
          options,
          variants: content.variants.map((variant, i) => ({
            title: variant.values.join(" / ") || title,
            sku: `${tail}-${i + 1}`,
            variant_rank: i,
            manage_inventory: !content.made_to_order,
            weight: content.weight_g ?? undefined,
            options: Object.fromEntries(options.map((option, n) => [option.title, variant.values[n] ?? ONLY_OPTION.value])),
            prices: [{ amount: minorToMedusa(BigInt(variant.price_minor ?? 0)), currency_code: "mad" }],
          })),
        } as never,
      ],
    },
  })
}

/** Readable where there are Latin letters, unique by the end of the product's id, and never changed again. */
function handleFor({ title, craft }: ProductContent, tail: string): string {
  const words = handleOf(title.fr ?? title.en ?? "") || (craft ?? "craft")
  return `${words.slice(0, 70)}-${tail.toLowerCase()}`
}
