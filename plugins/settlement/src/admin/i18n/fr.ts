import { invoices } from "./invoices/fr"
import { rules } from "./rules/fr"
import { status } from "./status/fr"
import { tax } from "./tax/fr"

export const fr = { rules, status, invoices, tax }
