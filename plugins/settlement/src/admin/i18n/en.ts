import type { Translation } from "@tawiza/admin-kit"
import { cash } from "./cash/en"
import type { fr } from "./fr"
import { invoices } from "./invoices/en"
import { payouts } from "./payouts/en"
import { returns } from "./returns/en"
import { rules } from "./rules/en"
import { status } from "./status/en"
import { tax } from "./tax/en"

export const en: Translation<typeof fr> = { cash, invoices, payouts, returns, rules, status, tax }
