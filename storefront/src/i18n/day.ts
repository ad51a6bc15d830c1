import type { Language } from "@tawiza/contract"

/** Month names as Morocco says them: the Arabic ones are its own, not those of the Levant or of Egypt. */
const MONTHS: Record<Language, readonly string[]> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  ar: ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}

const NBSP = "\u00a0"

/** `2026-12-01` → "1er décembre", "1 دجنبر", "1 December". */
export function dayText(day: string, language: Language): string {
  const [, month = "", date = ""] = day.split("-")
  return `${dateText(Number(date), language)}${NBSP}${MONTHS[language][Number(month) - 1] ?? ""}`
}

/** "le 27 novembre", "entre le 27 et le 30 novembre"; the month is said once when both days share it. */
export function rangeText(from: string, to: string, language: Language): string {
  const last = dayText(to, language)
  if (from === to) return { fr: `le ${last}`, ar: `يوم ${last}`, en: `on ${last}` }[language]
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const first = sameMonth ? dateText(Number(from.slice(8)), language) : dayText(from, language)
  return { fr: `entre le ${first} et le ${last}`, ar: `بين ${first} و${last}`, en: `between ${first} and ${last}` }[language]
}

/** A moment as people in Morocco read it: "24 novembre, 16 h 05". */
export function momentText(iso: string, language: Language): string {
  const at = moroccan(iso)
  const day = dayText(`${at.year}-${at.month}-${at.day}`, language)
  const hour = Number(at.hour)
  if (language === "fr") return `${day}, ${hour}${NBSP}h${at.minute === "00" ? "" : NBSP + at.minute}`
  return `${day}${language === "ar" ? "،" : ","} ${hour}:${at.minute}`
}

/** The calendar day of a moment in Morocco, `YYYY-MM-DD`. */
export function moroccanDay(iso: string): string {
  const { year, month, day } = moroccan(iso)
  return `${year}-${month}-${day}`
}

const PARTS = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

function moroccan(iso: string): Record<"year" | "month" | "day" | "hour" | "minute", string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(iso)).map(({ type, value }) => [type, value])) as never
}

function dateText(date: number, language: Language): string {
  return language === "fr" && date === 1 ? "1er" : String(date)
}
