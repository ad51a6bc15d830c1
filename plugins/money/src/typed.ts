/** Minor units as somebody types them into a field: `415`, or `415.50` when there are centimes, with the language's decimal mark. */
export function typedDirhams(amount_minor: number, mark: "." | "," = "."): string {
  const centimes = amount_minor % 100
  const whole = String((amount_minor - centimes) / 100)
  return centimes === 0 ? whole : `${whole}${mark}${String(centimes).padStart(2, "0")}`
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
