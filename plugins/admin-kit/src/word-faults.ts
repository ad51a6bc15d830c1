import { LANGUAGES, type Language } from "@tawiza/contract"

const FORMS: Record<Language, readonly string[]> = {
  fr: ["one", "other"],
  en: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
}
const SUFFIX = /_(zero|one|two|few|many|other)$/

type Told = Map<string, string>

/**
 * For a plugin's spec: what keeps its languages from saying the same as French. A word that is not said or said of nothing, a plural
 * without one of the language's forms, another set of values filled in.
 * @param translations as the plugin hands them to the admin: language → namespace → words
 * @returns one line for each fault, empty when there is none
 */
export function wordFaults(translations: Record<Language, object>): string[] {
  const french = flatten(translations.fr)
  return LANGUAGES.flatMap((language) => {
    const told = flatten(translations[language])
    return [...unlike(french, told), ...emptyWords(told), ...lackingForms(told, FORMS[language]), ...otherValues(french, told)].map(
      (fault) => `${language}: ${fault}`,
    )
  })
}

function flatten(words: object, path = ""): Told {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...flatten(value, `${path}${key}.`)],
    ),
  )
}

const stemOf = (key: string) => key.replace(SUFFIX, "")
const stems = (told: Told) => new Set([...told.keys()].map(stemOf))

const unlike = (french: Told, told: Told) => [
  ...[...stems(french).difference(stems(told))].map((stem) => `${stem} is not said`),
  ...[...stems(told).difference(stems(french))].map((stem) => `${stem} is not said in French`),
]

const emptyWords = (told: Told) => [...told].filter(([, text]) => !text.trim()).map(([key]) => `${key} is empty`)

const lackingForms = (told: Told, forms: readonly string[]) =>
  [...new Set([...told.keys()].filter((key) => SUFFIX.test(key)).map(stemOf))].flatMap((stem) =>
    forms.filter((form) => !told.has(`${stem}_${form}`)).map((form) => `${stem} lacks the form ${form}`),
  )

/** The count may go unsaid in a plural: "one" and "two" are words of their own. */
const valuesOf = (text: string) => {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string)
  return String(names.filter((name) => name !== "count").sort())
}

const otherValues = (french: Told, told: Told) =>
  [...french]
    .filter(([key, text]) => told.has(key) && valuesOf(text) !== valuesOf(told.get(key) as string))
    .map(([key]) => `${key} fills in other values`)
