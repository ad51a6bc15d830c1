import type { Language } from "@tawiza/contract"
import type { Trouble } from "../errors.js"
import { ar, type Messages } from "./ar.js"
import { en } from "./en.js"
import { fr } from "./fr.js"

export type { Messages } from "./ar.js"

export const MESSAGES: Record<Language, Messages> = { ar, fr, en }

/** Each language under its own name, the one most members speak first. */
export const LANGUAGE_NAMES: readonly { language: Language; name: string }[] = [
  { language: "ar", name: "العربية" },
  { language: "fr", name: "Français" },
  { language: "en", name: "English" },
]

/** The sentence for a trouble; a code the desk never meets gets the general one. */
export function troubleText(m: Messages, { code, details }: Trouble): string {
  if (code === "too_many_requests" && typeof details.minutes === "number") return m.wait_minutes(details.minutes)
  return (m.trouble as Partial<Record<string, string>>)[code] ?? m.trouble.other
}
