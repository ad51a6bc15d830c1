import { type Language, LOCALES } from "@tawiza/contract"
import { formatAmount } from "@tawiza/money"
import { isolated, type PrintedDocument } from "@tawiza/print"

/** The languages of paper: those of the law and of the offices that read it. */
export type PaperLanguage = "fr" | "ar"

/** Whoever reads neither gets French. */
export const paperLanguage = (language: Language): PaperLanguage => (language === "ar" ? "ar" : "fr")

/** Morocco's own words for months, with Latin digits. */
const TAGS = { fr: "fr-MA", ar: "ar-MA-u-nu-latn" } as const

const dated = (at: Date, language: PaperLanguage, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(TAGS[language], { timeZone: "Africa/Casablanca", ...options }).format(at)

/** "9 novembre 2026", the day in Morocco. */
export const dayText = (at: Date, language: PaperLanguage) => dated(at, language, { day: "numeric", month: "long", year: "numeric" })

/** "09/11": for a column. */
export const shortDay = (at: Date) => dated(at, "fr", { day: "2-digit", month: "2-digit" })

/** "9 novembre 2026 à 14:05" */
export const momentText = (at: Date, language: PaperLanguage) =>
  dated(at, language, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" })

/** "novembre 2026" of `2026-11`. */
export const monthText = (month: string, language: PaperLanguage) =>
  dated(new Date(`${month}-15T12:00:00Z`), language, { month: "long", year: "numeric" })

/** An amount in a column; what is nothing is a dash. */
export const amountText = (minor: number) => (minor === 0 ? "–" : isolated(formatAmount(minor)))

/** A rate in hundredths of a percent: "20 %", "7,5 %". */
export const rateText = (rate_bp: number) => isolated(`${String(rate_bp / 100).replace(".", ",")}\u00a0%`)

/** What every paper has in common. */
export const frameOf = (language: PaperLanguage): Pick<PrintedDocument, "direction" | "language" | "pageOf"> => ({
  direction: language === "ar" ? "rtl" : "ltr",
  language: LOCALES[language],
  pageOf: (page, pages) => (language === "ar" ? `صفحة ${page} من ${pages}` : `Page ${page} sur ${pages}`),
})
