import type { BasketCredit, BasketCreditAnswer, Language } from "@tawiza/contract"
import { ask } from "./ask.js"

const creditOf = (basket: string) => `/store/carts/${encodeURIComponent(basket)}/credit`

/** The credit that a basket uses. @throws Trouble `not_found` for a basket that is gone */
export async function readCredit(basket: string, language: Language): Promise<BasketCredit | null> {
  return (await ask<BasketCreditAnswer>(creditOf(basket), { language })).credit
}

/**
 * Lets a basket use a credit, by its code as it was typed. `address`: the visitor's, where it can be believed.
 * @throws Trouble `credit_code_wrong`, `credit_unknown`, `credit_used_up`, `too_many_requests`, with the API's sentence
 */
export async function putCredit(
  basket: string,
  code: string,
  language: Language,
  address: string | undefined,
): Promise<BasketCredit | null> {
  return (await ask<BasketCreditAnswer>(creditOf(basket), { language, method: "POST", body: { code }, address })).credit
}

/** Lets it use none. */
export async function takeCreditOff(basket: string, language: Language): Promise<void> {
  await ask<BasketCreditAnswer>(creditOf(basket), { language, method: "DELETE" })
}
