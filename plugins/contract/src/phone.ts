/** Digits of a Moroccan number after its leading 0. */
const NATIONAL_DIGITS = 9

export type Phone = { ok: true; international: string } | { ok: false; missing: number } | { ok: false; missing: 0 }

/**
 * A Moroccan number however people write it (06 12 34 56 78, +212 6…, 00212 6…, Arabic digits), as `+2126…`. `missing` is how many digits
 * a short one lacks; 0 says that it is another country's, or none.
 */
export function moroccanPhone(text: string): Phone {
  const digits = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[\s.\-/()]/g, "")
  const national = /^(?:\+212|00212|212)0?(\d*)$/.exec(digits)?.[1] ?? /^0(\d*)$/.exec(digits)?.[1]
  if (national === undefined || (national !== "" && !/^[5-8]/.test(national)) || national.length > NATIONAL_DIGITS) {
    return { ok: false, missing: 0 }
  }
  if (national.length < NATIONAL_DIGITS) return { ok: false, missing: NATIONAL_DIGITS - national.length }
  return { ok: true, international: `+212${national}` }
}

/** `+212612345678` → "06 12 34 56 78", as people say it; anything else stays as it is. */
export function spokenPhone(phone: string): string {
  const national = /^\+212(\d{9})$/.exec(phone)?.[1]
  return national ? `0${national}`.replace(/(\d\d)(?=\d)/g, "$1 ") : phone
}
