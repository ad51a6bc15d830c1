/** Where somebody is written to: by mail, or without an address by text message. The names of the channels are Medusa's configuration. */
export function addressOf({ email, phone }: { email: string | null; phone: string | null }): { to: string; channel: "email" | "sms" } {
  return email ? { to: email, channel: "email" } : { to: phone ?? "", channel: "sms" }
}
