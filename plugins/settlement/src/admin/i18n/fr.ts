import { cash } from "./cash/fr"
import { returns } from "./returns/fr"
import { rules } from "./rules/fr"
import { status } from "./status/fr"

export const fr = { cash, returns, rules, status }
