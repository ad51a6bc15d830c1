import { dayText, type Language } from "@tawiza/contract"

export { dayText, rangeText } from "@tawiza/contract"

const NBSP = "\u00a0"

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
