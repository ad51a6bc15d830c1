/** No-break space: between thousands, and before the currency. */
const NBSP = "\u00a0"
/** Left-to-right isolate, and its end. */
const LEFT_TO_RIGHT = "\u2066"
const END = "\u2069"

const CURRENCY = { fr: "DH", ar: "درهم", en: "DH" } as const

/** Minor units with two decimals after a point, for files that machines read. @example decimalOf(-5n) === "-0.05" */
export function decimalOf(minor: bigint): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, "0")
  return `${minor < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Only dirhams are sold in; others are written with their code. */
function currencyName(currency_code: string, language: keyof typeof CURRENCY): string {
  return currency_code.toLowerCase() === "mad" ? CURRENCY[language] : currency_code.toUpperCase()
}

/**
 * An amount as people read it: Latin digits in every language, thousands parted by a no-break space, centimes only when there are
 * any, the currency after the number. In Arabic a sign is kept before its number by isolating both from the sentence.
 * @example formatMoney(349500n, "fr") === "3 495 DH"
 */
export function formatMoney(minor: bigint | number, language: keyof typeof CURRENCY, currency_code = "mad"): string {
  const value = BigInt(minor)
  const absolute = value < 0n ? -value : value
  const whole = String(absolute / 100n).replace(/\B(?=(\d{3})+$)/g, NBSP)
  const cents = absolute % 100n
  const mark = language === "en" ? "." : ","
  const fraction = cents === 0n ? "" : mark + String(cents).padStart(2, "0")
  const signed = value < 0n ? `-${whole}${fraction}` : whole + fraction
  const number = value < 0n && language === "ar" ? `${LEFT_TO_RIGHT}${signed}${END}` : signed
  return `${number}${NBSP}${currencyName(currency_code, language)}`
}

/**
 * An amount for a column of a table: always two decimals, no currency.
 * @example formatAmount(349500n) === "3 495,00"
 */
export function formatAmount(minor: bigint | number): string {
  const value = BigInt(minor)
  const digits = String(value < 0n ? -value : value).padStart(3, "0")
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NBSP)
  return `${value < 0n ? "-" : ""}${whole},${digits.slice(-2)}`
}
