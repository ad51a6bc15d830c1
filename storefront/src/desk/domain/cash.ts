/** One dirham is twenty ryal, so one ryal is five centimes. */
const RYAL_MINOR = 5

/** Ryal in an amount of dirhams, or null where it is no whole number of them. */
export function ryalOf(amount_minor: number): number | null {
  return amount_minor % RYAL_MINOR === 0 ? amount_minor / RYAL_MINOR : null
}

/** Digits in groups of three, parted by a no-break space: Latin digits in every language. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "\u00a0")
}

/** Minor units as somebody types them into a field: `415`, or `415.50` when there are centimes. */
export function typedDirhams(amount_minor: number): string {
  const centimes = amount_minor % 100
  const whole = String((amount_minor - centimes) / 100)
  return centimes === 0 ? whole : `${whole}.${String(centimes).padStart(2, "0")}`
}

/**
 * Minor units of what somebody typed: Latin or Arabic digits, blanks between thousands, comma or point before at most two centimes.
 * Null when it is no such amount.
 */
export function readDirhams(text: string): number | null {
  const latin = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/[,\u066b]/, ".")
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(latin)
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
}
