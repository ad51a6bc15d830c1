import type { Consignment, Language } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import type { Knot } from "../shop/knots.js"
import { dayText, momentText, rangeText } from "./day.js"
import { MESSAGES } from "./messages/index.js"

type Told = Pick<Consignment, "vendor" | "delivery" | "due_minor" | "currency_code">

/** A step of a parcel in words, and when: the moment it happened, or the day that was promised. */
export function knotText(
  knot: Knot,
  { vendor, delivery, due_minor, currency_code }: Told,
  language: Language,
): { what: string; when: string | null } {
  const say = MESSAGES[language].order.knot
  const { promise, code } = delivery
  const pickup = code === "pickup"
  const due = due_minor > 0 ? formatMoney(due_minor, language, currency_code) : null
  const before = say.before(dayText(promise.leaves_on, language))
  const arrival = rangeText(promise.arrives_from, promise.arrives_to, language)
  const happened = knot.at === null ? null : momentText(knot.at, language)
  switch (knot.name) {
    case "asked":
    case "answer":
    case "accepted":
    case "packed":
      return { what: say[knot.name], when: happened }
    case "prepare":
      return { what: promise.made_to_order ? say.make : say.pack, when: pickup ? before : null }
    case "leave":
      return { what: say.ship(vendor.commune), when: before }
    case "left":
      return { what: say.shipped(vendor.commune), when: happened }
    case "reach":
      return { what: pickup ? say.collect(due) : say.arrive(due), when: arrival }
    case "reached":
      return { what: pickup ? say.collected : say.arrived, when: happened }
    case "declined":
    case "refused":
    case "cancelled":
      return { what: say[knot.name], when: happened }
  }
}
