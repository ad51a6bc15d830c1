import { ar } from "./ar.js"
import { en } from "./en.js"
import { fr } from "./fr.js"

/** i18next namespace of the parts. */
export const NAMESPACE = "admin-kit"

/** language → namespace → words, as the admin takes them. */
export const translations = {
  fr: { [NAMESPACE]: fr },
  ar: { [NAMESPACE]: ar },
  en: { [NAMESPACE]: en },
}
