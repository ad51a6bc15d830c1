import type { Language } from "@tawiza/contract"
import { ar } from "./ar.js"
import { en } from "./en.js"
import { fr, type Messages } from "./fr.js"

export type { Messages } from "./fr.js"

export const MESSAGES: Record<Language, Messages> = { fr, ar, en }
