import { LANGUAGES, type Language } from "@tawiza/contract"

/** Values of a query; a list repeats its name, an empty one is left out. */
export type Query = Record<string, string | number | boolean | readonly string[] | undefined>

/** Every address of the shop, in one place. Pages and forms never write one themselves. */
export const paths = {
  home: (language: Language) => `/${language}`,
  crafts: (language: Language, query: Query = {}) => `/${language}/crafts${search(query)}`,
  suggest: (language: Language) => `/${language}/crafts/suggest`,
  craft: (language: Language, handle: string, query: Query = {}) => `/${language}/crafts/${encodeURIComponent(handle)}${search(query)}`,
  shops: (language: Language) => `/${language}/shops`,
  shop: (language: Language, handle: string) => `/${language}/shops/${encodeURIComponent(handle)}`,
  basket: (language: Language) => `/${language}/basket`,
  checkout: (language: Language) => `/${language}/checkout`,
  card: (language: Language) => `/${language}/checkout/card`,
  order: (language: Language, id: string) => `/${language}/orders/${encodeURIComponent(id)}`,
  invoice: (language: Language, order: string, invoice: string) =>
    `/${language}/orders/${encodeURIComponent(order)}/invoices/${encodeURIComponent(invoice)}`,
  giveBack: (language: Language, order: string, parcel?: string) =>
    `/${language}/orders/${encodeURIComponent(order)}/return${search({ parcel })}`,
  refundWay: (language: Language, order: string, of: string) => `/${language}/orders/${encodeURIComponent(order)}/refund${search({ of })}`,
  join: (language: Language) => `/${language}/join`,
  desk: () => "/desk",
}

/** `?a=1&b=x&b=y`, or nothing. */
export function search(query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== "" && one !== false) parameters.append(name, String(one))
    }
  }
  const text = parameters.toString()
  return text ? `?${text}` : ""
}

/** The language that an address is in, or null when its first segment is none. */
export function languageIn(pathname: string): Language | null {
  const [, first] = pathname.split("/")
  return LANGUAGES.find((language) => language === first) ?? null
}

/** The same page in another language. The query stays: its values are the same in every language. */
export function inLanguage(language: Language, { pathname, search }: { pathname: string; search: string }): string {
  if (languageIn(pathname) === null) return paths.home(language)
  const [, , ...rest] = pathname.split("/")
  return ["", language, ...rest].join("/") + search
}
