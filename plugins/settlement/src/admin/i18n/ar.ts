import type { Translation } from "@tawiza/admin-kit"
import { cash } from "./cash/ar"
import type { fr } from "./fr"
import { returns } from "./returns/ar"
import { rules } from "./rules/ar"
import { status } from "./status/ar"

export const ar: Translation<typeof fr> = { cash, returns, rules, status }
