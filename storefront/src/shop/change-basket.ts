import type { Language } from "@tawiza/contract"
import type { AstroCookies } from "astro"
import * as v from "valibot"
import { addToBasket, changeLine } from "../data/basket.js"
import { readCraft } from "../data/crafts.js"
import { Trouble } from "../data/trouble.js"
import { paths } from "../paths.js"
import { choiceQuery, chosenValues, isSold, variantOf } from "./choice.js"
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
const handle = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/**
 * What a form may ask of the basket. A quantity of 0 takes the line out. `choose` adds what the values of the form's options make: a page
 * without script does not know which of the piece's parts that is.
 */
export const ChangeSchema = v.variant("do", [
  v.object({ do: v.literal("add"), variant: id, quantity: quantity(1) }),
  v.object({ do: v.literal("choose"), craft: handle, quantity: quantity(1) }),
  v.object({ do: v.literal("change"), line: id, quantity: quantity(0) }),
])

/**
 * Does what a form asks of the visitor's basket and remembers the basket and how many pieces it holds.
 * @returns where to go on: the basket, or the piece again where nobody sells what was chosen.
 * @throws Trouble `invalid_request` for a form that is none of ours; what the API refuses.
 */
export async function changeBasket(form: FormData, cookies: AstroCookies, language: Language): Promise<string> {
  const result = v.safeParse(ChangeSchema, Object.fromEntries(form))
  if (!result.success) throw new Trouble("invalid_request")
  const basket = visitor.basket(cookies)
  const asked = result.output
  if (asked.do === "choose") {
    const piece = await readCraft(language, asked.craft)
    const values = chosenValues(form, piece) ?? []
    const variant = variantOf(piece, values)
    if (!variant || !isSold(piece, variant)) return paths.craft(language, piece.handle, choiceQuery(values))
    visitor.keepBasket(cookies, await addToBasket(basket, variant.id, asked.quantity, language))
  } else if (asked.do === "add") {
    visitor.keepBasket(cookies, await addToBasket(basket, asked.variant, asked.quantity, language))
  } else if (basket) {
    visitor.keepBasket(cookies, await changeLine(basket, asked.line, asked.quantity, language))
  }
  return paths.basket(language)
}
