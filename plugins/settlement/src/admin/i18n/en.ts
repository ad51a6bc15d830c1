import type { Translation } from "@tawiza/admin-kit"
import { cash } from "./cash/en"
import type { fr } from "./fr"
import { returns } from "./returns/en"
import { rules } from "./rules/en"
import { status } from "./status/en"

export const en: Translation<typeof fr> = { cash, returns, rules, status }
