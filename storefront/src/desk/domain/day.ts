/** The workshop's clock. Morocco's offset changed in 2026 and used to change every Ramadan, so no fixed offset is right. */
const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
})

/** A moment as `{ day: "YYYY-MM-DD", time: "HH:MM" }` on the workshop's wall. */
export function wallClock(moment: Date): { day: string; time: string } {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)
}

/** `YYYY-MM-DD` some days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Parts of a `YYYY-MM-DD` for the words of a language: `weekday` 0 is Sunday, `month` 0 is January. */
export function dayParts(day: string): { weekday: number; date: number; month: number } {
  const moment = new Date(`${day}T00:00Z`)
  return { weekday: moment.getUTCDay(), date: moment.getUTCDate(), month: moment.getUTCMonth() }
}
