/** Where a day begins and ends for the chamber. */
const ZONE = "Africa/Casablanca"
const DAY_MS = 86_400_000

/** The moment at which a day (`2026-11-28`) begins in Morocco, whose clock moves around Ramadan; null for what is no day. */
export function startOfDay(day: string): Date | null {
  const utc = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(day)) return null
  const first = new Date(utc.getTime() - offsetAt(utc))
  return new Date(utc.getTime() - offsetAt(first))
}

/** The beginning of the day after. */
export function endOfDay(day: string): Date | null {
  const start = startOfDay(day)
  return start && startOfDay(new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10))
}

/** Milliseconds that Morocco's clock is ahead of UTC. */
function offsetAt(moment: Date): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, dateStyle: "short", timeStyle: "medium" }).formatToParts(moment)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"))
  return local - Math.floor(moment.getTime() / 1000) * 1000
}
