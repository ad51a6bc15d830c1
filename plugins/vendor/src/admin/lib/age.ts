import type { Language } from "@tawiza/contract"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long something has waited, in whole days, before that in hours, before that in minutes: "3 days ago". */
export function formatAge(iso: string, now: Date, language: Language): string {
  const waited = Math.max(0, now.getTime() - new Date(iso).getTime())
  const hours = Math.floor(waited / HOUR_MS)
  const words = new Intl.RelativeTimeFormat(language === "ar" ? "ar-MA-u-nu-latn" : language, { numeric: "always" })
  if (hours === 0) return words.format(-Math.floor(waited / MINUTE_MS), "minute")
  return hours < 24 ? words.format(-hours, "hour") : words.format(-Math.floor(hours / 24), "day")
}

/** Days after which a change that waits is shown as late: a workshop cannot sell what nobody looks at. */
export const LATE_AFTER_DAYS = 3

export const isLate = (iso: string, now: Date): boolean => now.getTime() - new Date(iso).getTime() > LATE_AFTER_DAYS * 24 * HOUR_MS
