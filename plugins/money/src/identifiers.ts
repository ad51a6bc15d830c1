/** The remainder of a decimal number of any length by 97. */
export function mod97(digits: string): number {
  return Number(BigInt(digits) % 97n)
}

/** ICE, the common business identifier: 9 + 4 + 2 digits, the whole number divisible by 97. Source: python-stdnum `ma.ice`. */
export function iceIsValid(ice: string): boolean {
  return /^\d{15}$/.test(ice) && mod97(ice) === 0
}

/** RIB, a Moroccan bank account: 3 + 3 + 16 + 2 digits, the whole number divisible by 97. */
export function ribIsValid(rib: string): boolean {
  return /^\d{24}$/.test(rib) && mod97(rib) === 0
}

/** A Moroccan IBAN (28 characters): ISO 13616, remainder 1 by 97 after moving the first four characters to the end. */
export function ibanIsValid(iban: string): boolean {
  const compact = iban.replace(/\s/g, "").toUpperCase()
  if (!/^MA\d{26}$/.test(compact)) return false
  const rearranged = (compact.slice(4) + compact.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return mod97(rearranged) === 1
}
