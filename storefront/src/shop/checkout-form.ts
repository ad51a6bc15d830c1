import { moroccanPhone } from "@tawiza/contract"
import * as v from "valibot"
import type { Destination } from "../data/checkout.js"

const LONGEST = 250

/** What stands on the form, as it was typed. `delivery` is vendor id → shipping option id. */
export interface CheckoutInput {
  name: string
  phone: string
  province: string
  city: string
  address: string
  email: string
  delivery: Record<string, string>
  pay: "cash" | "card"
  /** The code of a credit, not used yet. */
  credit: string
  /** What was left to pay when the customer pressed, as it was shown; null on a form that was never shown. Minor units. */
  seen_minor: number | null
}

export const FIELDS = ["name", "phone", "province", "city", "address", "email"] as const
export type Field = (typeof FIELDS)[number]

/** Why a field is refused; the messages say it in words. */
export type FieldError = { code: Field | "long" | "phone_wrong" } | { code: "phone_short"; missing: number }

export const EMPTY: CheckoutInput = {
  name: "",
  phone: "",
  province: "",
  city: "",
  address: "",
  email: "",
  delivery: {},
  pay: "cash",
  credit: "",
  seen_minor: null,
}

const DELIVERY = "delivery."

/** Reads the form without judging it: what was typed is shown again whatever happens. */
export function readForm(form: FormData): CheckoutInput {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const deliveries = [...form.entries()].filter(([name, value]) => name.startsWith(DELIVERY) && typeof value === "string")
  return {
    ...(Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Record<Field, string>),
    delivery: Object.fromEntries(deliveries.map(([name, value]) => [name.slice(DELIVERY.length), value as string])),
    pay: text("pay") === "card" ? "card" : "cash",
    credit: text("credit"),
    seen_minor: /^\d{1,15}$/.test(text("seen_minor")) ? Number(text("seen_minor")) : null,
  }
}

/** The name of the radio buttons of one workshop's parcel. */
export const deliveryField = (vendor_id: string) => DELIVERY + vendor_id

const line = (field: Field) => v.pipe(v.string(), v.nonEmpty(field), v.maxLength(LONGEST, "long"))

const schema = (provinces: readonly string[]) =>
  v.object({
    name: line("name"),
    phone: v.pipe(
      line("phone"),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const phone = moroccanPhone(dataset.value)
        if (phone.ok) return phone.international
        addIssue({ message: phone.missing > 0 ? `phone_short ${phone.missing}` : "phone_wrong" })
        return NEVER
      }),
    ),
    province: v.picklist(provinces, "province"),
    city: line("city"),
    address: line("address"),
    email: v.union(
      [
        v.pipe(
          v.literal(""),
          v.transform(() => null),
        ),
        v.pipe(v.string(), v.email("email"), v.maxLength(LONGEST, "long")),
      ],
      "email",
    ),
  })

export type Checked = { ok: true; to: Destination } | { ok: false; errors: Partial<Record<Field, FieldError>> }

/** Judges the form: a destination that can be ordered to, or one error per field. */
export function checkForm(input: CheckoutInput, provinces: readonly string[]): Checked {
  const result = v.safeParse(schema(provinces), input, { abortPipeEarly: true })
  if (result.success) return { ok: true, to: result.output }
  const errors: Partial<Record<Field, FieldError>> = {}
  for (const issue of result.issues) {
    const field = v.getDotPath(issue) as Field
    errors[field] ??= errorIn(issue.message)
  }
  return { ok: false, errors }
}

function errorIn(message: string): FieldError {
  const [code, missing] = message.split(" ")
  return code === "phone_short" ? { code, missing: Number(missing) } : { code: code as Exclude<FieldError["code"], "phone_short"> }
}
