import type { DeliveryCode, DeliveryPromise, Language } from "@tawiza/contract"
import { rangeText } from "./day.js"
import { MESSAGES } from "./messages/index.js"

/** "Part de Fès sous 2 jours"; for a piece that has yet to be made, how long that takes. */
export function departureText(
  promise: Pick<DeliveryPromise, "leaves_in_days" | "made_to_order">,
  commune: string,
  language: Language,
): string {
  const { promise: m } = MESSAGES[language]
  return promise.made_to_order ? m.made(promise.leaves_in_days) : m.leaves(commune, promise.leaves_in_days)
}

/** "chez vous entre le 27 et le 30 novembre". */
export function arrivalText(
  { arrives_from, arrives_to }: Pick<DeliveryPromise, "arrives_from" | "arrives_to">,
  language: Language,
): string {
  return MESSAGES[language].promise.arrives(rangeText(arrives_from, arrives_to, language))
}

/** The whole promise of one parcel, in a sentence without an end mark. */
export function promiseText(promise: DeliveryPromise, code: DeliveryCode, commune: string, language: Language): string {
  if (code === "pickup") return MESSAGES[language].promise.ready(rangeText(promise.arrives_from, promise.arrives_to, language), commune)
  return `${departureText(promise, commune, language)}${language === "ar" ? "، " : ", "}${arrivalText(promise, language)}`
}
