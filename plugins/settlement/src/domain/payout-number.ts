/** A batch's reference: `TWZ-000012`. Banks print it, and some drop its marks. */
export const batchNumber = (number: number) => `TWZ-${String(number).padStart(6, "0")}`

/** A payout's: `TWZ-000012-0003`. */
export const endToEndId = (batch: string, seq: number) => `${batch}-${String(seq).padStart(4, "0")}`

/** The reference of a payout of ours that stands in a text, however the bank has written it; null when there is none. */
export function endToEndIdIn(text: string | null): string | null {
  const found = /\bTWZ[-\s]?(\d{6})[-\s]?(\d{4})\b/i.exec(text ?? "")
  return found && `TWZ-${found[1]}-${found[2]}`
}
