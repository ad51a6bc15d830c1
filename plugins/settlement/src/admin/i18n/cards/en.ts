import type { Translation } from "@tawiza/admin-kit"
import type { cards as fr } from "./fr"

export const cards: Translation<typeof fr> = {
  nav: "Cards",
  title: "Payments by card",
  lead: "What in payments by card needs a person. The rest happens by itself.",
  off: "The card is not offered: the account with Stripe is not set.",
  figures: { waiting: "Messages of Stripe to work off", read_to: "Stripe's list read up to", never: "never" },
  calls: {
    title: "Refunds and transfers under way",
    none: "Nothing waits and nothing came back.",
    what: "What",
    parcel: "Parcel",
    amount: "Amount",
    since: "Since",
    state: "State",
    retry: "Try again",
    kind: { refund: "Refund", transfer: "Transfer", reversal: "Transfer taken back" },
    status: {
      waiting: "to be sent",
      calling: "being sent",
      unknown: "outcome unknown: looked up at Stripe",
      done: "done",
      failed: "refused by Stripe",
      returned: "came back from the bank",
    },
  },
  disputes: {
    title: "Disputes",
    none: "No payment is disputed.",
    order: "Order",
    reason: "Reason",
    amount: "Amount",
    fee: "Fee",
    answer_by: "Answer before",
    state: "State",
    status: { open: "open", won: "won", lost: "lost" },
  },
  events: {
    title: "Messages of Stripe that could not be worked off",
    none: "Every message that came is worked off.",
    tries_one: "{{count}} try, received on {{date}}",
    tries_other: "{{count}} tries, received on {{date}}",
    retry: "Try again now",
  },
  payments: {
    title: "Payments without an end",
    none: "Each payment has its order, or was let go.",
    status: { open: "waits for the customer", held: "held, not charged", captured: "charged", cancelled: "let go" },
  },
}
