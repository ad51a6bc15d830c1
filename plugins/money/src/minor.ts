/** An amount as Medusa hands it out: a number, a decimal string, or a BigNumber with its exact digits inside. */
export type MedusaAmount =
  | number
  | string
  | { value: string | number }
  | { raw_: { value: string | number } }
  | { raw: { value: string | number } }
  | { numeric: number }

/** Thrown at the border for an amount that no coin can pay. `code` is the contract's error code. */
export class AmountNotMinor extends Error {
  readonly code = "amount_not_minor"
  readonly details: { amount: string }

  constructor(amount: unknown) {
    super(`Not an amount of at most two decimals: ${String(amount)}`)
    this.name = "AmountNotMinor"
    this.details = { amount: String(amount) }
  }
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Minor units of a Medusa amount (two decimals, as MAD, EUR and USD have), exactly, from its decimal digits.
 * @throws AmountNotMinor for more than two decimals (zeros aside), NaN, infinity, or a number too large to be exact.
 */
export function minorFromMedusa(amount: MedusaAmount): bigint {
  const digits = digitsOf(amount)
  const match = DECIMAL.exec(digits)
  if (!match) throw new AmountNotMinor(digits)
  const [, sign, whole = "0", fraction = ""] = match
  const significant = fraction.replace(/0+$/, "")
  if (significant.length > 2) throw new AmountNotMinor(digits)
  const minor = BigInt(whole) * 100n + BigInt(significant.padEnd(2, "0"))
  return sign ? -minor : minor
}

/**
 * The number Medusa takes for an amount of minor units.
 * @throws RangeError beyond 2^53 minor units, where a number is no longer exact.
 */
export function minorToMedusa(minor: bigint): number {
  return toJsonMinor(minor) / 100
}

/**
 * Minor units as a JSON number.
 * @throws RangeError beyond 2^53, where a number is no longer exact.
 */
export function toJsonMinor(minor: bigint): number {
  const number = Number(minor)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${minor} minor units do not fit a JSON number`)
  return number
}

function digitsOf(amount: MedusaAmount): string {
  if (typeof amount === "string") return amount.trim()
  if (typeof amount === "number") return digitsOfNumber(amount)
  if (amount && typeof amount === "object") {
    if ("raw_" in amount && amount.raw_) return digitsOf(amount.raw_.value)
    if ("raw" in amount && amount.raw) return digitsOf(amount.raw.value)
    if ("value" in amount) return digitsOf(amount.value)
    if ("numeric" in amount) return digitsOf(amount.numeric)
  }
  throw new AmountNotMinor(amount)
}

/** A number is trusted only while its hundredths are exact integers; its shortest digits then are the amount. */
function digitsOfNumber(amount: number): string {
  if (!Number.isFinite(amount) || Math.abs(amount) > Number.MAX_SAFE_INTEGER / 100) throw new AmountNotMinor(amount)
  const digits = String(amount)
  if (digits.includes("e")) throw new AmountNotMinor(amount)
  return digits
}
