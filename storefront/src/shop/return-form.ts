import {
  type AskReturnBody,
  type ChangeRefundWayBody,
  moroccanPhone,
  REFUND_METHODS,
  RETURN_REASONS,
  type ReturnableLine,
} from "@tawiza/contract"

export const RETURN_FIELDS = ["items", "reason", "text", "method", "bank_number", "holder", "phone"] as const
export type ReturnField = (typeof RETURN_FIELDS)[number]

/** What was written, as it was written. */
export interface ReturnInput extends Record<Exclude<ReturnField, "items">, string> {
  /** By the line's id. */
  items: Record<string, number>
}

const ITEM = "item:"
/** The name of the field of a line. */
export const itemField = (line_item_id: string) => ITEM + line_item_id

const LONGEST_TEXT = 1000
/** With the blanks that people put between groups. */
const LONGEST = { bank_number: 60, holder: 120 }

/** Reads the form without judging it: what was typed is shown again whatever happens. */
export function readReturnForm(form: FormData | null): ReturnInput {
  const text = (name: string) => {
    const value = form?.get(name)
    return typeof value === "string" ? value.trim() : ""
  }
  const items = [...(form?.entries() ?? [])].flatMap(([name, value]) =>
    name.startsWith(ITEM) && typeof value === "string" && /^\d{1,4}$/.test(value)
      ? [[name.slice(ITEM.length), Number(value)] as const]
      : [],
  )
  return {
    items: Object.fromEntries(items),
    reason: text("reason"),
    text: text("text"),
    method: text("method"),
    bank_number: text("bank_number"),
    holder: text("holder"),
    phone: text("phone"),
  }
}

export type ReturnChecked = { ok: true; body: AskReturnBody } | { ok: false; wrong: ReturnField[] }

/** Judges the whole form: what can be sent, or the fields that cannot. Whether a bank number is right is the API's to say. */
export function checkReturnForm(input: ReturnInput, consignment_id: string, lines: readonly ReturnableLine[]): ReturnChecked {
  const items = lines
    .map(({ line_item_id, quantity }) => ({ line_item_id, quantity: Math.min(input.items[line_item_id] ?? 0, quantity) }))
    .filter(({ quantity }) => quantity > 0)
  const reason = RETURN_REASONS.find((known) => known === input.reason)
  const way = checkWay(input)
  const wrong: ReturnField[] = [
    ...(items.length ? [] : (["items"] as const)),
    ...(reason ? [] : (["reason"] as const)),
    ...(input.text.length > LONGEST_TEXT ? (["text"] as const) : []),
    ...(way.ok ? [] : way.wrong),
  ]
  if (wrong.length || !reason || !way.ok) return { ok: false, wrong }
  return { ok: true, body: { consignment_id, items, reason, ...(input.text && { text: input.text }), ...way.body } }
}

export type WayChecked = { ok: true; body: ChangeRefundWayBody } | { ok: false; wrong: ReturnField[] }

/** Judges how the money is wanted, and the telephone. */
export function checkWay(input: Pick<ReturnInput, "method" | "bank_number" | "holder" | "phone">): WayChecked {
  const method = REFUND_METHODS.find((known) => known === input.method)
  const transfer = method === "transfer"
  const fits = (field: "bank_number" | "holder") => input[field] !== "" && input[field].length <= LONGEST[field]
  const phone = moroccanPhone(input.phone)
  const wrong: ReturnField[] = [
    ...(method ? [] : (["method"] as const)),
    ...(["bank_number", "holder"] as const).filter((field) => transfer && !fits(field)),
    ...(phone.ok ? [] : (["phone"] as const)),
  ]
  if (wrong.length || !method || !phone.ok) return { ok: false, wrong }
  const account = transfer ? { bank_number: input.bank_number, holder: input.holder } : {}
  return { ok: true, body: { phone: phone.international, refund: { method, ...account } } }
}
