import type { Translation } from "@tawiza/admin-kit"
import type { fr } from "./fr"
import { rules } from "./rules/ar"
import { status } from "./status/ar"

export const ar: Translation<typeof fr> = { rules, status }
