import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { LOCALES, type Texts } from "@tawiza/contract"

/** Writes one field of a vendor in Arabic and English beside the French of its row; a language that is not named stays as it is. */
export async function writeTexts(container: MedusaContainer, reference_id: string, field: string, texts: Texts): Promise<void> {
  const translation = container.resolve(Modules.TRANSLATION)
  for (const language of ["ar", "en"] as const) {
    const text = texts[language]
    if (text === undefined) continue
    const locale_code = LOCALES[language]
    const [row] = await translation.listTranslations({ reference_id, locale_code })
    const translations = { ...(row?.translations as Record<string, string> | undefined), [field]: text }
    if (row) await translation.updateTranslations({ id: row.id, translations })
    else await translation.createTranslations({ reference: "vendor", reference_id, locale_code, translations })
  }
}
