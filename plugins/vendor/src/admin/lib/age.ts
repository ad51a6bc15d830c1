import type { AdminLanguage } from "./language"

const HOUR_MS = 3_600_000

/** How long something has waited, in whole days, or hours before that: "3 days ago". The reader's own words for it. */
export function formatAge(iso: string, now: Date, language: AdminLanguage): string {
  const hours = Math.max(0, Math.floor((now.getTime() - new Date(iso).getTime()) / HOUR_MS))
  const words = new Intl.RelativeTimeFormat(language === "ar" ? "ar-MA-u-nu-latn" : language, { numeric: "always" })
  return hours < 24 ? words.format(-hours, "hour") : words.format(-Math.floor(hours / 24), "day")
}

/** Days after which a change that waits is shown as late: a workshop cannot sell what nobody looks at. */
export const LATE_AFTER_DAYS = 3

export const isLate = (iso: string, now: Date): boolean => now.getTime() - new Date(iso).getTime() > LATE_AFTER_DAYS * 24 * HOUR_MS
