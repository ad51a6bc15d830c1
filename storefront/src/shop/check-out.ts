import { type Language, spokenPhone } from "@tawiza/contract"
import type { AstroCookies } from "astro"
import { planBasket } from "../data/basket.js"
import { cardIsOffered, placeOrder, prepareCard, readDestination } from "../data/checkout.js"
import { listProvinces, type ProvinceName } from "../data/provinces.js"
import { statusOf, Trouble } from "../data/trouble.js"
import { type CheckoutInput, checkForm, EMPTY, type Field, type FieldError, readForm } from "./checkout-form.js"
import { visitor } from "./cookies.js"
import { choose, type Parcels } from "./parcels.js"

/** What the checkout page shows: the form as it was left, the prices that hold now, and why nothing was ordered yet. */
export interface CheckoutView {
  input: CheckoutInput
  parcels: Parcels
  provinces: ProvinceName[]
  errors: Partial<Record<Field, FieldError>>
  refusal: Trouble | null
  card_offered: boolean
  /** Why the customer is asked to look again. */
  notice: "quoted" | "changed" | "unavailable" | null
}

export type CheckoutOutcome =
  | { kind: "page"; view: CheckoutView; status: number }
  | { kind: "ordered"; order: string }
  | { kind: "card" }
  | { kind: "empty" }

/** One visit of the checkout: a first look, a new price, the way to the card, or the order itself. `form` is null for a first look. */
export async function checkOut(basket: string, form: FormData | null, cookies: AstroCookies, language: Language): Promise<CheckoutOutcome> {
  const input = form ? readForm(form) : await remembered(basket, cookies, language)
  const [provinces, card_offered] = await Promise.all([listProvinces(language), cardIsOffered(language)])
  const known = provinces.some(({ iso }) => iso === input.province)
  const plan = await planBasket(basket, language, known ? input.province : undefined)
  if (plan.consignments.length === 0) return { kind: "empty" }

  const parcels = choose(plan, input.delivery)
  if (form && known) visitor.keepProvince(cookies, input.province)

  const page = (status: number, rest: Partial<CheckoutView> = {}): CheckoutOutcome => ({
    kind: "page",
    status,
    view: { input, parcels, provinces, errors: {}, refusal: null, notice: null, card_offered, ...rest },
  })
  if (!form) return page(200)
  if (form.get("do") !== "order") return page(200, { notice: parcels.replaced ? "unavailable" : "quoted" })

  const checked = checkForm(
    input,
    provinces.map(({ iso }) => iso),
  )
  if (!checked.ok) return page(422, { errors: checked.errors })
  if (parcels.replaced) return page(409, { notice: "unavailable" })
  // Nobody orders at a price that they have not seen.
  if (input.seen_minor !== parcels.total_minor) return page(409, { notice: "changed" })

  try {
    const options = parcels.parcels.flatMap(({ option }) => (option ? [option.shipping_option_id] : []))
    if (input.pay === "card" && card_offered) {
      const order = await prepareCard(basket, checked.to, options, language)
      return order ? { kind: "ordered", order } : { kind: "card" }
    }
    return { kind: "ordered", order: await placeOrder(basket, checked.to, options, language) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return page(statusOf(error), { refusal: error })
  }
}

/** The form as an earlier try left it in the basket, or with the province of the last price. */
async function remembered(basket: string, cookies: AstroCookies, language: Language): Promise<CheckoutInput> {
  const known = await readDestination(basket, language)
  return {
    ...EMPTY,
    ...known,
    email: known.email ?? "",
    phone: spokenPhone(known.phone ?? ""),
    province: known.province || (visitor.province(cookies) ?? ""),
  }
}
