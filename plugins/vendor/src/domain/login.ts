import { moroccanPhone } from "@tawiza/contract"

/** What somebody signs in by, as it is kept: a Moroccan number as `+2126…`, or an e-mail address in lower case. */
export function loginOf(written: string): string {
  const phone = moroccanPhone(written.trim())
  return phone.ok ? phone.international : written.trim().toLowerCase()
}

/** What a member signs in by: the e-mail address, else the telephone number. */
export function loginOfMember({ email, phone }: { email: string | null; phone: string | null }): string {
  return email ?? phone ?? ""
}
