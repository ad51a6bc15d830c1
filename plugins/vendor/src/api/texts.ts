import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type TextsOf, textsBy } from "../domain/texts"

/** The texts of some rows in all languages, by one statement. */
export async function textsOf(container: MedusaContainer, ids: readonly (string | null)[]): Promise<TextsOf> {
  const reference_id = [...new Set(ids.filter((id) => id !== null))]
  if (!reference_id.length) return textsBy([])
  return textsBy(await container.resolve(Modules.TRANSLATION).listTranslations({ reference_id }, { take: null as never }))
}
