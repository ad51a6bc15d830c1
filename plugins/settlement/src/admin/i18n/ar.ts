import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"
import { invoices } from "./invoices/ar"
import { rules } from "./rules/ar"
import { status } from "./status/ar"
import { tax } from "./tax/ar"

export const ar: Translation<typeof fr> = { rules, status, invoices, tax }
