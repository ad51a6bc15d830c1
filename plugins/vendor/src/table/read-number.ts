/**
 * Digits as people type them: Latin or Arabic, blanks or apostrophes between thousands, comma or point before the fraction. Null when it
 * is no number without a sign.
 */
export function readDecimal(text: string): { whole: bigint; fraction: string } | null {
  const latin = text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\u00a0\u202f'’\u066c]/g, "")
    .replace(/[,\u066b]/, ".")
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(latin)
  return match ? { whole: BigInt(match[1] as string), fraction: match[2] ?? "" } : null
}

/** Minor units of an amount in dirhams, with `DH`, `MAD` or `درهم` after it or not. Null beyond two decimals: no coin pays it. */
export function readMinor(text: string): number | null {
  const read = readDecimal(text.replace(/\s*(dhs?|mad|درهم)\.?\s*$/i, ""))
  if (!read || read.fraction.replace(/0+$/, "").length > 2) return null
  return Number(read.whole * 100n + BigInt(read.fraction.slice(0, 2).padEnd(2, "0")))
}

export function readWhole(text: string): number | null {
  const read = readDecimal(text)
  return read && /^0*$/.test(read.fraction) ? Number(read.whole) : null
}
