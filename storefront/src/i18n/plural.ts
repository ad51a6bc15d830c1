import type { Language } from "@tawiza/contract"

type Category = Intl.LDMLPluralRule
/** What is said for each number; `other` stands in for a category that the language does not tell apart. */
export type Forms = Partial<Record<Category, string>> & { other: string }

const RULES: Record<Language, Intl.PluralRules> = {
  fr: new Intl.PluralRules("fr"),
  ar: new Intl.PluralRules("ar"),
  en: new Intl.PluralRules("en"),
}

/** The form that the language's grammar asks for. `#` in it becomes the number, in Latin digits. */
export function plural(language: Language, count: number, forms: Forms): string {
  return (forms[RULES[language].select(count)] ?? forms.other).replaceAll("#", String(count))
}
