import { addDays } from "@tawiza/vendor/domain/day"

/** What the bank is told to do, in no bank's words: every writer starts from it. */
export interface PaymentOrder {
  /** The batch's reference. */
  number: string
  made_at: Date
  /** Day in Morocco. */
  execution_day: string
  payer: { name: string; rib: string }
  /** ISO 4217, upper case. */
  currency: string
  payments: readonly Payment[]
}

export interface Payment {
  end_to_end_id: string
  name: string
  rib: string
  amount_minor: bigint
}

/** A file for the bank, or for a hand that signs. */
export interface WrittenFile {
  name: string
  type: string
  text: string
}

export const totalOf = ({ payments }: PaymentOrder): bigint => payments.reduce((sum, { amount_minor }) => sum + amount_minor, 0n)

/** The first day after this one on which banks work; public holidays are the bank's to shift. */
export function nextBankDay(day: string): string {
  const next = addDays(day, 1)
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? nextBankDay(next) : next
}

/** What the vendor reads on its own statement. */
export const purposeOf = ({ end_to_end_id }: Payment): string => `Tawiza ${end_to_end_id}`

/** Text inside an element or a quoted attribute, of XML and HTML alike. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
