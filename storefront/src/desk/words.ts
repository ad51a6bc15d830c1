import type { DeskConsignment, Hold, Language, Texts } from "@tawiza/contract"
import { BASE_LANGUAGE, LANGUAGES } from "@tawiza/contract"
import { piecesOf, urgencyOf } from "./domain/agenda.js"
import { grouped, ryalOf } from "./domain/cash.js"
import { dayParts, wallClock } from "./domain/day.js"
import type { Messages } from "./messages/index.js"
import { MESSAGES } from "./messages/index.js"
import type { Question } from "./paths.js"

/** A `YYYY-MM-DD` as people say it. */
export function dayText(day: string, m: Messages): string {
  const { weekday, date, month } = dayParts(day)
  return m.date(m.weekdays[weekday] ?? "", date, m.months[month] ?? "")
}

/** A moment by the workshop's clock. */
export function momentText(moment: string, m: Messages): string {
  const { day, time } = wallClock(new Date(moment))
  return m.at_time(dayText(day, m), time)
}

/** The same amount in ryal, or null where it is no whole number of them. */
export function ryalText(amount_minor: number, m: Messages): string | null {
  const ryal = ryalOf(amount_minor)
  return ryal === null ? null : m.ryal(grouped(ryal))
}

/** Grams as kilograms, with the language's own mark before the fraction. */
export function weightText(weight_g: number, language: Language, m: Messages): string {
  const kg = String(Number((weight_g / 1000).toFixed(2)))
  return m.order.weight(language === "en" ? kg : kg.replace(".", ","))
}

/** The first piece by name, and how many more there are. */
export function piecesText(consignment: DeskConsignment, m: Messages): { title: string; more: string | null } {
  const [first] = consignment.items
  const rest = piecesOf(consignment) - (first?.quantity ?? 0)
  return { title: first?.title ?? "", more: rest > 0 ? m.orders.more(rest) : null }
}

/** When the work must be done: leaving or ready before it is sent, with the customer after. */
export function dueText(consignment: DeskConsignment, today: string, m: Messages): string {
  const { code, promise } = consignment.delivery
  if (consignment.status === "shipped") return m.orders.arrives(dayText(promise.arrives_to, m))
  const pickup = code === "pickup"
  switch (urgencyOf(consignment, today)) {
    case "late":
      return pickup ? m.orders.ready_late(dayText(promise.arrives_from, m)) : m.orders.leaves_late(dayText(promise.leaves_on, m))
    case "today":
      return pickup ? m.orders.ready_today : m.orders.leaves_today
    case "tomorrow":
      return pickup ? m.orders.ready_tomorrow : m.orders.leaves_tomorrow
    case "later":
      return m.orders.leaves_later(dayText(pickup ? promise.arrives_from : promise.leaves_on, m))
  }
}

export function statusText({ status, delivery }: Pick<DeskConsignment, "status" | "delivery">, m: Messages): string {
  return status === "delivered" && delivery.code === "pickup" ? m.status_picked_up : m.status[status]
}

/** Why an amount is held, and until when where that is known. */
export function holdText({ reason, frees_on }: Pick<Hold, "reason" | "frees_on">, m: Messages): string {
  if (reason === "return") return m.money.held_by_return
  return reason === "carrier_cash" || frees_on === null ? m.money.held_by_carrier : m.money.held_until(dayText(frees_on, m))
}

/** A text in the asked language, else in the base language, else in whichever there is. */
export function textIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts[BASE_LANGUAGE] ?? Object.values(texts)[0] ?? ""
}

/** The reader's own language first: it is the one somebody writes. */
export const writingOrder = (language: Language): Language[] => [language, ...LANGUAGES.filter((one) => one !== language)]

/** The sentence that is recorded for a chosen reason. In the base language: the chamber and the customer read it too. */
export function recordedReason(question: Question, key: string): string {
  return (MESSAGES[BASE_LANGUAGE].reasons[question] as Record<string, string>)[key] ?? key
}

/** A recorded reason as its reader understands it; a sentence that is none of ours stays as it was written. */
export function reasonText(reason: string, m: Messages): string {
  for (const question of ["decline", "refuse"] as const) {
    const recorded: Record<string, string> = MESSAGES[BASE_LANGUAGE].reasons[question]
    const key = Object.keys(recorded).find((key) => recorded[key] === reason)
    if (key) return (m.reasons[question] as Record<string, string>)[key] ?? reason
  }
  return reason
}
