const FORM = /^[A-Z]{2}(\d{8})(\d)MA$/
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const

/** The national post's code among the carriers; only its numbers carry a check digit. */
export const POST = "barid"

/** A parcel number as it is written on the label: capitals, without the blanks people put in. */
export function tidyTrackingNumber(text: string): string {
  return text.replace(/[\s.-]+/g, "").toUpperCase()
}

/** The check digit of eight digits, by UPU standard S10: 11 − (weighted sum mod 11), where 10 becomes 0 and 11 becomes 5. */
export function s10CheckDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}

/** Whether a tidied number is one that the Moroccan post gives: two letters, eight digits, the check digit, `MA`. */
export function isPostNumber(number: string): boolean {
  const match = FORM.exec(number)
  return match !== null && s10CheckDigit(match[1] as string) === Number(match[2])
}
