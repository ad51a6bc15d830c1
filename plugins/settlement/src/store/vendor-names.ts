import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language } from "@tawiza/contract"
import { textsOf } from "@tawiza/vendor/api/texts"
import { textIn } from "@tawiza/vendor/domain/texts"
import { rowsOf } from "@tawiza/vendor/rows"

/** What vendors are called, by id, in a language. */
export async function vendorNames(
  container: MedusaContainer,
  vendor_ids: readonly string[],
  language: Language,
): Promise<Map<string, string>> {
  const ids = [...new Set(vendor_ids)]
  const [vendors, texts] = await Promise.all([
    rowsOf<{ id: string; name: string }>(container, "select id, name from vendor where id = any(?)", [ids]),
    textsOf(container, ids),
  ])
  return new Map(vendors.map(({ id, name }) => [id, textIn(texts(id, "name", name), language)]))
}
