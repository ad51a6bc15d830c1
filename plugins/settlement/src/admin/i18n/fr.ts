import { cards } from "./cards/fr"
import { cash } from "./cash/fr"
import { invoices } from "./invoices/fr"
import { payouts } from "./payouts/fr"
import { returns } from "./returns/fr"
import { rules } from "./rules/fr"
import { status } from "./status/fr"
import { tax } from "./tax/fr"

export const fr = { cards, cash, invoices, payouts, returns, rules, status, tax }
