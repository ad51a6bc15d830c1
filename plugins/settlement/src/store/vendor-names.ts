import type { MedusaContainer } from "@medusajs/framework/types"
import { LANGUAGES, type Language, type Texts } from "@tawiza/contract"
import { textsOf } from "@tawiza/vendor/api/texts"
import { textIn } from "@tawiza/vendor/domain/texts"
import { rowsOf } from "@tawiza/vendor/rows"

/** The names of vendors in a language, by id. */
export async function vendorNames(container: MedusaContainer, ids: readonly string[], language: Language): Promise<Map<string, string>> {
  const texts = await nameTexts(container, ids)
  return new Map([...texts].map(([id, name]) => [id, textIn(name, language)]))
}

/** The names of vendors as one text in every language, for the sentence of a refusal. */
export async function namesInSentence(container: MedusaContainer, ids: readonly string[]): Promise<Texts> {
  const texts = await nameTexts(container, ids)
  const list = (language: Language) => [...texts.values()].map((name) => textIn(name, language)).join(language === "ar" ? "، " : ", ")
  return Object.fromEntries(LANGUAGES.map((language) => [language, list(language)]))
}

async function nameTexts(container: MedusaContainer, vendor_ids: readonly string[]): Promise<Map<string, Texts>> {
  const ids = [...new Set(vendor_ids)]
  const [found, texts] = await Promise.all([
    rowsOf<{ id: string; name: string }>(container, "select id, name from vendor where id = any(?) order by name", [ids]),
    textsOf(container, ids),
  ])
  return new Map(found.map(({ id, name }) => [id, texts(id, "name", name)]))
}
