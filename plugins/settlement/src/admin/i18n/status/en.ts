import type { Translation } from "@tawiza/admin-kit"
import type { status as fr } from "./fr"

export const status: Translation<typeof fr> = {
  nav: "Money check",
  title: "Money check",
  lead: "What does not agree between the orders, the recorded facts and the ledger. The work is done by itself every minute; what stays here needs a person.",
  waiting: "Facts waiting",
  failed_count: "Facts refused",
  wrong_count: "Differences",
  fine: "All agrees.",
  failed: "Facts that the ledger refuses",
  unshared: "Parcels whose money is not divided",
  uncleared: "Finished orders whose account is not zero",
  differing: "Parcels whose hold differs",
  credits: "Credits of which another sum is left",
  fact: "Fact",
  attempts: "Tries",
  why: "Reason",
  parcel: "Parcel",
  order: "Order",
  left: "Left",
  by_orders: "By the orders",
  by_facts: "By the facts",
  by_ledger: "By the ledger",
}
