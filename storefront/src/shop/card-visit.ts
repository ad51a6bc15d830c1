import type { Language } from "@tawiza/contract"
import { type CardPayment, placePaidOrder, readCardPayment } from "../data/checkout.js"
import { statusOf, Trouble } from "../data/trouble.js"

/** Why a customer who was sent back stands on the card page again. */
export type CardNotice = "failed" | "unfinished" | "refused"

export type CardVisit =
  | { kind: "page"; payment: CardPayment; notice: CardNotice | null; refusal: Trouble | null; status: number }
  | { kind: "ordered"; order: string }
  | { kind: "changed" }

/**
 * One visit of the card page: the first, or the way back from Stripe or from the customer's bank, which names the payment and says how it
 * went. What it says is only its word: whether there is an order is asked of the API, which looks at Stripe.
 */
export async function visitCard(basket: string, query: URLSearchParams, language: Language): Promise<CardVisit> {
  const returned = query.get("payment_intent")
  try {
    if (returned) return { kind: "ordered", order: await placePaidOrder(basket, language) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return again(await readCardPayment(basket, language), returned as string, error)
  }
  const payment = await readCardPayment(basket, language)
  return payment ? { kind: "page", payment, notice: null, refusal: null, status: 200 } : { kind: "changed" }
}

function again(payment: CardPayment | null, returned: string, error: Trouble): CardVisit {
  // Another payment than the one that was confirmed, or none: the basket was changed in another window.
  if (payment?.id !== returned) return { kind: "changed" }
  if (error.code !== "payment_not_authorized") return { kind: "page", payment, notice: "refused", refusal: error, status: statusOf(error) }
  const notice = error.details.status === "requires_payment_method" ? "failed" : "unfinished"
  return { kind: "page", payment, notice, refusal: null, status: 409 }
}
