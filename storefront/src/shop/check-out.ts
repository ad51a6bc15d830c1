import { type BasketCredit, type Language, spokenPhone } from "@tawiza/contract"
import type { AstroCookies } from "astro"
import { planBasket } from "../data/basket.js"
import { cardIsOffered, placeOrder, prepareCard, readDestination } from "../data/checkout.js"
import { putCredit, readCredit, takeCreditOff } from "../data/credit.js"
import { listProvinces, type ProvinceName } from "../data/provinces.js"
import { statusOf, Trouble } from "../data/trouble.js"
import { type CheckoutInput, checkForm, EMPTY, type Field, type FieldError, readForm } from "./checkout-form.js"
import { visitor } from "./cookies.js"
import { choose, type Parcels } from "./parcels.js"
import { type ToPay, toPay } from "./to-pay.js"

/** What the checkout page shows: the form as it was left, the prices that hold now, and why nothing was ordered yet. */
export interface CheckoutView {
  input: CheckoutInput
  parcels: Parcels
  provinces: ProvinceName[]
  errors: Partial<Record<Field, FieldError>>
  refusal: Trouble | null
  card_offered: boolean
  /** The credit that pays a part. */
  credit: BasketCredit | null
  /** Why the code that was typed is none. */
  credit_refusal: Trouble | null
  to_pay: ToPay
  /** Why the customer is asked to look again. */
  notice: "quoted" | "changed" | "unavailable" | "credited" | "uncredited" | null
}

export type CheckoutOutcome =
  | { kind: "page"; view: CheckoutView; status: number }
  | { kind: "ordered"; order: string }
  | { kind: "card" }
  | { kind: "empty" }

export interface Visit {
  basket: string
  /** null for a first look. */
  form: FormData | null
  cookies: AstroCookies
  language: Language
  /** The visitor's, where it can be believed. */
  address: string | undefined
}

/** One visit of the checkout: a first look, a new price, a credit put on or taken off, the way to the card, or the order itself. */
export async function checkOut({ basket, form, cookies, language, address }: Visit): Promise<CheckoutOutcome> {
  const input = form ? readForm(form) : await remembered(basket, cookies, language)
  const change = form ? await changeCredit(basket, form, input, language, address) : NO_CHANGE
  const [provinces, card_offered, credit] = await Promise.all([
    listProvinces(language),
    cardIsOffered(language),
    readCredit(basket, language),
  ])
  const known = provinces.some(({ iso }) => iso === input.province)
  const plan = await planBasket(basket, language, known ? input.province : undefined)
  if (plan.consignments.length === 0) return { kind: "empty" }

  const parcels = choose(plan, input.delivery)
  const to_pay = toPay(parcels.total_minor, credit)
  if (form && known) visitor.keepProvince(cookies, input.province)

  const page = (status: number, rest: Partial<CheckoutView> = {}): CheckoutOutcome => ({
    kind: "page",
    status,
    view: {
      input: change.notice === "credited" ? { ...input, credit: "" } : input,
      parcels,
      provinces,
      errors: {},
      refusal: null,
      notice: null,
      card_offered,
      credit,
      credit_refusal: null,
      to_pay,
      ...rest,
    },
  })
  if (!form) return page(200)
  if (change.refusal) return page(statusOf(change.refusal), { credit_refusal: change.refusal })
  if (change.notice) return page(200, { notice: change.notice })
  if (form.get("do") !== "order") return page(200, { notice: parcels.replaced ? "unavailable" : "quoted" })

  const checked = checkForm(
    input,
    provinces.map(({ iso }) => iso),
  )
  if (!checked.ok) return page(422, { errors: checked.errors })
  if (parcels.replaced) return page(409, { notice: "unavailable" })
  // Nobody orders at a price that they have not seen.
  if (input.seen_minor !== to_pay.rest_minor) return page(409, { notice: "changed" })

  try {
    const options = parcels.parcels.flatMap(({ option }) => (option ? [option.shipping_option_id] : []))
    if (input.pay === "card" && card_offered && to_pay.rest_minor > 0) {
      const order = await prepareCard(basket, checked.to, options, language)
      return order ? { kind: "ordered", order } : { kind: "card" }
    }
    return { kind: "ordered", order: await placeOrder(basket, checked.to, options, language) }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return page(statusOf(error), { refusal: error })
  }
}

interface CreditChange {
  notice: "credited" | "uncredited" | null
  refusal: Trouble | null
}

const NO_CHANGE: CreditChange = { notice: null, refusal: null }

/** Puts a credit on the basket or takes it off, as the form asks. Who ordered with a code in the field sees first what it pays. */
async function changeCredit(
  basket: string,
  form: FormData,
  { credit }: CheckoutInput,
  language: Language,
  address: string | undefined,
): Promise<CreditChange> {
  const asked = form.get("do")
  try {
    if (asked === "credit" || (asked === "order" && credit !== "")) {
      await putCredit(basket, credit, language, address)
      return { ...NO_CHANGE, notice: "credited" }
    }
    if (asked === "uncredit") {
      await takeCreditOff(basket, language)
      return { ...NO_CHANGE, notice: "uncredited" }
    }
    return NO_CHANGE
  } catch (error) {
    // A basket that is gone or has become an order is looked at by what follows.
    if (!(error instanceof Trouble) || error.code === "not_found") throw error
    return { ...NO_CHANGE, refusal: error }
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
