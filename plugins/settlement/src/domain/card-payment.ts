/** How far a PaymentIntent has come. It never goes back; `captured` and `cancelled` are ends. */
export const CARD_STATUSES = ["open", "held", "captured", "cancelled"] as const
export type CardStatus = (typeof CARD_STATUSES)[number]

const STATUS: Record<string, CardStatus> = { requires_capture: "held", succeeded: "captured", canceled: "cancelled" }

/** Of Stripe's own states: whatever the customer still has to do is `open`. */
export const cardStatusOf = (status: string): CardStatus => STATUS[status] ?? "open"

const NEXT: Record<CardStatus, readonly CardStatus[]> = {
  open: ["held", "captured", "cancelled"],
  held: ["captured", "cancelled"],
  captured: [],
  cancelled: [],
}

/** The later of what is known and what was read: two readers may come in the wrong order. */
export const laterStatus = (known: CardStatus, read: CardStatus): CardStatus => (NEXT[known].includes(read) ? read : known)
