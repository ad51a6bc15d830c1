import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type Language, LOCALES, type Texts } from "@tawiza/contract"

/** All languages of one field: French from the row, the others from the translation module. A missing language stays missing. */
export async function textsOf(
  container: MedusaContainer,
  reference: string,
  reference_id: string,
  field: string,
  french: string | null,
): Promise<Texts> {
  const rows = await container.resolve(Modules.TRANSLATION).listTranslations({ reference, reference_id })
  const texts: Texts = french ? { fr: french } : {}
  for (const [language, tag] of Object.entries(LOCALES) as [Language, string][]) {
    const value = rows.find(({ locale_code }) => locale_code === tag)?.translations?.[field]
    if (language !== "fr" && typeof value === "string" && value) texts[language] = value
  }
  return texts
}
