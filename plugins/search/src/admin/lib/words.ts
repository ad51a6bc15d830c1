import { useWordsIn, type WordKey } from "@tawiza/admin-kit"
import { NAMESPACE } from "../i18n"
import type { fr } from "../i18n/fr"

/** The reader's language and the words of the search page. */
export const useWords = () => useWordsIn<typeof fr>(NAMESPACE)

/** A page's name in the admin's path line. */
export const Crumb = ({ word }: { word: WordKey<typeof fr> }) => useWords().say(word)
