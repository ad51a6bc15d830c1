import type { fr } from "./i18n/fr.js"
import { NAMESPACE } from "./i18n/index.js"
import { useWordsIn } from "./words.js"

/** The words of the parts. Not for pages: those have their plugin's. */
export const useOwnWords = () => useWordsIn<typeof fr>(NAMESPACE)
