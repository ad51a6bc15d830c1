import { REFUSAL_REASONS, reasonPicture } from "@tawiza/config/catalogue"
import type { Language, RefusalReason } from "@tawiza/contract"

/** All reasons of the chamber's list, in a language. */
export function allReasons(language: Language): RefusalReason[] {
  return REFUSAL_REASONS.map((row) => ({ code: row.code, sentence: row.sentence[language], picture: reasonPicture(row) }))
}

/** The reasons that a decision named. One that has left the list since says its code: a decision is never silent. */
export function namedReasons(codes: readonly string[] | null, language: Language): RefusalReason[] {
  const list = allReasons(language)
  return (codes ?? []).map((code) => list.find((reason) => reason.code === code) ?? { code, sentence: code, picture: "" })
}
