import { type Say as SayOf, useWordsIn, type WordKey } from "@tawiza/admin-kit"
import { NAMESPACE } from "../i18n"
import type { fr } from "../i18n/fr"

/** Says one of these words. */
export type Say = SayOf<typeof fr>

/** The reader's language, its direction, and the words of the chamber's screens. */
export const useWords = () => useWordsIn<typeof fr>(NAMESPACE)

/** A page's name in the admin's path line. */
export const Crumb = ({ word }: { word: WordKey<typeof fr> }) => useWords().say(word)
