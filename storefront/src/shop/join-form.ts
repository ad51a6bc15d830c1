import { type Language, moroccanPhone, type NewApplicationBody, VENDOR_KINDS } from "@tawiza/contract"
import * as v from "valibot"

export const JOIN_FIELDS = ["kind", "name", "province", "contact_name", "email", "phone"] as const
export type JoinField = (typeof JOIN_FIELDS)[number]
export type JoinInput = Record<JoinField, string>

/** Reads the form without judging it: what was typed is shown again whatever happens. */
export function readJoinForm(form: FormData | null): JoinInput {
  const text = (name: string) => {
    const value = form?.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  return Object.fromEntries(JOIN_FIELDS.map((field) => [field, text(field)])) as JoinInput
}

const schema = (provinces: readonly string[]) =>
  v.object({
    kind: v.picklist(VENDOR_KINDS),
    name: v.pipe(v.string(), v.minLength(2), v.maxLength(160)),
    province: v.picklist(provinces),
    contact_name: v.pipe(v.string(), v.minLength(2), v.maxLength(120)),
    email: v.pipe(v.string(), v.email(), v.maxLength(320)),
    phone: v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const phone = moroccanPhone(dataset.value)
        if (phone.ok) return phone.international
        addIssue({ message: "phone" })
        return NEVER
      }),
    ),
  })

export type JoinChecked = { ok: true; body: NewApplicationBody } | { ok: false; wrong: JoinField[] }

/** Judges the form: what can be sent, or the fields that cannot. */
export function checkJoinForm(input: JoinInput, provinces: readonly string[], language: Language): JoinChecked {
  const result = v.safeParse(schema(provinces), input)
  if (result.success) return { ok: true, body: { ...result.output, language } }
  const wrong = new Set(result.issues.map((issue) => v.getDotPath(issue)))
  return { ok: false, wrong: JOIN_FIELDS.filter((field) => wrong.has(field)) }
}
