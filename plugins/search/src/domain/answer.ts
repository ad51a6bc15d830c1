import { type CraftDocument, womenLed } from "@tawiza/vendor/domain/craft-document"
import { priceOf } from "./facets"
import type { Plan } from "./query/plan"
import type { Wishes } from "./query/wishes"

/** What is left of a score where a wish is not met. A wish prefers; it does not exclude. */
const UNMET = 0.55

/** How far a craft meets what a query wishes besides its words: 1 where it meets all. */
export function fitting(wishes: Wishes, craft: CraftDocument): number {
  const price = priceOf(craft)
  const unmet = [
    wishes.price_max !== null && price > wishes.price_max,
    wishes.price_min !== null && price < wishes.price_min,
    wishes.made_to_order && !craft.made_to_order,
    wishes.in_stock && !craft.in_stock,
    wishes.women_led && !womenLed(craft.shop),
  ]
  return UNMET ** unmet.filter(Boolean).length
}

/** The query with its misspelled words put right; null where none is. */
export function didYouMean(q: string, { words }: Plan): string | null {
  if (!words.some(({ correction }) => correction)) return null
  let text = q
  for (const { word, correction } of words) {
    if (correction) text = text.replace(new RegExp(escaped(word.raw), "iu"), correction)
  }
  return text === q ? null : text
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
