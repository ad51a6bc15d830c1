import type { Language } from "./locale.js"

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

function dateText(date: number, language: Language): string {
  return language === "fr" && date === 1 ? "1er" : String(date)
}
