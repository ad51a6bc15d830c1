import { type WordKey as KeyOf, useWordsIn } from "@tawiza/admin-kit"
import { NAMESPACE } from "../i18n"
import type { fr } from "../i18n/fr"

/** A word by its place, `rules.title` for example. */
export type WordKey = KeyOf<typeof fr>

/** The reader's language and the words of these pages. */
export const useWords = () => useWordsIn<typeof fr>(NAMESPACE)

/** A page's name in the admin's path line. */
export const Crumb = ({ word }: { word: WordKey }) => useWords().say(word)
