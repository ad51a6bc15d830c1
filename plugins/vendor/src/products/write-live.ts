import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow, updateProductVariantsWorkflow, upsertVariantPricesWorkflow } from "@medusajs/medusa/core-flows"
import { LANGUAGES, type Language, LOCALES, type ProductContent, type Texts } from "@tawiza/contract"
import { minorToMedusa } from "@tawiza/money"
import { craftTree } from "../domain/craft-tree"
import { variantKey } from "../domain/product-content"
import { type ApprovedPrices, pricesByKey } from "../domain/product-review"
import { textIn } from "../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../modules/vendor"
import type { LiveProduct } from "./live-products"
import { ensureCounted } from "./stock"

/**
 * Writes some fields of a piece into the shop. Every value is set and none is added to, so that doing it again after a crash completes
 * it. `approved` makes the prices of now the ones that later prices are held against.
 */
export async function writeLive(
  container: MedusaContainer,
  live: LiveProduct,
  fields: Partial<ProductContent>,
  { approved }: { approved: boolean },
): Promise<void> {
  await writeMedusaRow(container, live, fields)
  if (fields.title || fields.description) await writeTexts(container, live.id, { ...live.content, ...fields })
  if (fields.variants) await writePrices(container, live, fields.variants)
  if (fields.made_to_order !== undefined && fields.made_to_order !== live.content.made_to_order) {
    await writeCounting(container, live, { ...live.content, ...fields })
  }
  await writeDetail(container, live, fields, approved)
}

async function writeMedusaRow(container: MedusaContainer, live: LiveProduct, fields: Partial<ProductContent>): Promise<void> {
  const update = {
    ...(fields.title && { title: textIn(fields.title, "fr") }),
    ...(fields.description && { description: fields.description.fr ?? null }),
    ...(fields.pictures && { images: fields.pictures.map(({ path }) => ({ url: path })), thumbnail: fields.pictures[0]?.path ?? null }),
    ...(fields.weight_g != null && { weight: fields.weight_g }),
  }
  if (!Object.keys(update).length) return
  await updateProductsWorkflow(container).run({ input: { selector: { id: live.id }, update: update as never } })
}

/** French is the row itself; a language that nobody wrote has no row, and one that was taken away loses it. */
export async function writeTexts(
  container: MedusaContainer,
  product_id: string,
  { title, description }: Pick<ProductContent, "title" | "description">,
): Promise<void> {
  const translation = container.resolve(Modules.TRANSLATION)
  const known = await translation.listTranslations({ reference: "product", reference_id: product_id }, { take: null as never })
  for (const language of LANGUAGES.filter((one) => one !== "fr")) {
    const translations = textsIn(language, { title, description })
    const row = known.find(({ locale_code }) => locale_code === LOCALES[language])
    if (row) await translation.updateTranslations({ id: row.id, translations } as never)
    else if (Object.keys(translations).length) {
      await translation.createTranslations({ reference: "product", reference_id: product_id, locale_code: LOCALES[language], translations })
    }
  }
}

function textsIn(language: Language, texts: Record<string, Texts>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).flatMap(([field, { [language]: text }]) => (text ? [[field, text] as const] : [])))
}

async function writePrices(container: MedusaContainer, live: LiveProduct, wanted: ProductContent["variants"]): Promise<void> {
  const variantPrices = live.variants.flatMap((variant) => {
    const price_minor = wanted.find((one) => variantKey(one) === variantKey(variant))?.price_minor
    if (price_minor == null || price_minor === variant.price_minor) return []
    const prices = [{ amount: minorToMedusa(BigInt(price_minor)), currency_code: "mad" }]
    return [{ variant_id: variant.id, product_id: live.id, prices }]
  })
  if (!variantPrices.length) return
  const previousVariantIds = variantPrices.map(({ variant_id }) => variant_id)
  await upsertVariantPricesWorkflow(container).run({ input: { variantPrices, previousVariantIds } })
}

/** What is made to order is not counted; what no longer is begins with the pieces the vendor counted. */
async function writeCounting(container: MedusaContainer, live: LiveProduct, wanted: ProductContent): Promise<void> {
  if (!wanted.made_to_order) {
    for (const variant of live.variants) {
      const stock = wanted.variants.find((one) => variantKey(one) === variantKey(variant))?.stock ?? 0
      await ensureCounted(container, live.vendor_id, variant, stock)
    }
  }
  await updateProductVariantsWorkflow(container).run({
    input: { selector: { product_id: live.id }, update: { manage_inventory: !wanted.made_to_order } },
  })
}

async function writeDetail(
  container: MedusaContainer,
  live: LiveProduct,
  fields: Partial<ProductContent>,
  approved: boolean,
): Promise<void> {
  await container
    .resolve<VendorModuleService>(VENDOR_MODULE)
    .updateProductDetails({ id: live.detail_id, ...detailColumns(fields), ...pricesColumn(live, fields, approved) } as never)
}

/** The columns of a detail that some fields fill. */
export function detailColumns(fields: Partial<ProductContent>): Record<string, unknown> {
  const { title, pictures, craft, description: _, variants: __, ...rest } = fields
  return {
    ...rest,
    ...(craft && { craft, flags: craftTree.flagsOf(craft) }),
    ...(title && { title_language: title.fr ? "fr" : (LANGUAGES.find((language) => title[language]) ?? "fr") }),
    ...(pictures && { picture_texts: Object.fromEntries(pictures.map(({ path, alt }) => [path, alt])) }),
  }
}

/** The first small step away from an approved price is what makes it worth remembering. */
function pricesColumn(live: LiveProduct, { variants }: Partial<ProductContent>, approved: boolean): { approved_prices?: ApprovedPrices } {
  if (!variants) return {}
  const now = { ...pricesByKey(live.content), ...live.approved_prices }
  return { approved_prices: approved ? { ...now, ...pricesByKey({ variants } as ProductContent) } : now }
}
