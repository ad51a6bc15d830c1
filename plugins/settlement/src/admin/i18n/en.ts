import type { Translation } from "@tawiza/admin-kit"
import { cards } from "./cards/en"
import { cash } from "./cash/en"
import type { fr } from "./fr"
import { invoices } from "./invoices/en"
import { payouts } from "./payouts/en"
import { returns } from "./returns/en"
import { rules } from "./rules/en"
import { status } from "./status/en"
import { tax } from "./tax/en"

export const en: Translation<typeof fr> = { cards, cash, invoices, payouts, returns, rules, status, tax }
