import { ar } from "./ar"
import { en } from "./en"
import { fr } from "./fr"

/** i18next namespace of these pages. Route files must repeat it as a literal: the admin's bundler reads them as text. */
export const NAMESPACE = "settlement"

/** Read by the admin's bundler: language → namespace → words. A language we do not have falls back to English, as the admin does. */
export default {
  fr: { [NAMESPACE]: fr },
  ar: { [NAMESPACE]: ar },
  en: { [NAMESPACE]: en },
}
