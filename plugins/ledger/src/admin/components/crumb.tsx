import type { WordKey } from "../i18n/words"
import { useWords } from "../lib/words"

/** A page's name in the admin's path line. */
export function Crumb({ word }: { word: WordKey }) {
  return useWords().say(word)
}
