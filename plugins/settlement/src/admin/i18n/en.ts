import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"
import { invoices } from "./invoices/en"
import { rules } from "./rules/en"
import { status } from "./status/en"
import { tax } from "./tax/en"

export const en: Translation<typeof fr> = { rules, status, invoices, tax }
