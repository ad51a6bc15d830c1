import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"
import { rules } from "./rules/en"
import { status } from "./status/en"

export const en: Translation<typeof fr> = { rules, status }
