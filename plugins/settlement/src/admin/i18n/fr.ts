import { rules } from "./rules/fr"
import { status } from "./status/fr"

export const fr = { rules, status }
