import type { Translation } from "@tawiza/admin-kit"
import { cards } from "./cards/ar"
import { cash } from "./cash/ar"
import type { fr } from "./fr"
import { invoices } from "./invoices/ar"
import { payouts } from "./payouts/ar"
import { returns } from "./returns/ar"
import { rules } from "./rules/ar"
import { status } from "./status/ar"
import { tax } from "./tax/ar"

export const ar: Translation<typeof fr> = { cards, cash, invoices, payouts, returns, rules, status, tax }
