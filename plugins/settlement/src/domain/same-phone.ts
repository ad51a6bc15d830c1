import { compactNumber } from "@tawiza/vendor/domain/bank-number"

/** A Moroccan number without its country and its zero. */
const NATIONAL_DIGITS = 9

/** Whether two people's writing means the same telephone: `06 00 …`, `+212 6 00 …`, `٠٦٠٠…`. */
export function samePhone(a: string, b: string): boolean {
  const [one, other] = [a, b].map((phone) => compactNumber(phone).replace(/\D/g, "").slice(-NATIONAL_DIGITS))
  return one === other && one?.length === NATIONAL_DIGITS
}
