import type { Language } from "@tawiza/contract"
import type { AstroCookies } from "astro"
import * as v from "valibot"
import { addToBasket, changeLine } from "../data/basket.js"
import { Trouble } from "../data/trouble.js"
import { visitor } from "./cookies.js"

const MOST = 999

const quantity = (least: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,4}$/),
    v.transform(Number),
    v.minValue(least),
    v.transform((n) => Math.min(n, MOST)),
  )
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/))

/** What a form may ask of the basket. A quantity of 0 takes the line out. */
export const ChangeSchema = v.variant("do", [
  v.object({ do: v.literal("add"), variant: id, quantity: quantity(1) }),
  v.object({ do: v.literal("change"), line: id, quantity: quantity(0) }),
])

/**
 * Does what a form asks of the visitor's basket and remembers the basket and how many pieces it holds.
 * @throws Trouble `invalid_request` for a form that is none of ours; what the API refuses.
 */
export async function changeBasket(form: FormData, cookies: AstroCookies, language: Language): Promise<void> {
  const result = v.safeParse(ChangeSchema, Object.fromEntries(form))
  if (!result.success) throw new Trouble("invalid_request")
  const basket = visitor.basket(cookies)
  const asked = result.output
  if (asked.do === "add") {
    visitor.keepBasket(cookies, await addToBasket(basket, asked.variant, asked.quantity, language))
  } else if (basket) {
    visitor.keepBasket(cookies, await changeLine(basket, asked.line, asked.quantity, language))
  }
}
