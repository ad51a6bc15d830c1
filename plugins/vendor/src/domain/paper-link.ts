import { createHmac, timingSafeEqual } from "node:crypto"

/** Long enough to open a paper, too short to hand it around. */
export const LINK_SECONDS = 120

/** Who may read which paper, until when. */
export interface PaperTicket {
  paper_id: string
  /** `<role>:<id>` of whoever asked for the link: the reading is written down under this name. */
  by: string
  /** Seconds since 1970. */
  expires: number
}

/** The address of a paper for one reader. `secret` is the marketplace's own. */
export function paperPath(ticket: PaperTicket, secret: string): string {
  const { paper_id, by, expires } = ticket
  return `/papers/${paper_id}?${new URLSearchParams({ by, expires: String(expires), signature: signatureOf(ticket, secret) })}`
}

/** The ticket of an address, if it was written by us and is not over; otherwise null, without saying which. */
export function readTicket(paper_id: string, query: Record<string, unknown>, secret: string, now: number): PaperTicket | null {
  const { by, expires, signature } = query
  if (typeof by !== "string" || typeof expires !== "string" || typeof signature !== "string" || !/^\d{1,12}$/.test(expires)) return null
  const ticket = { paper_id, by, expires: Number(expires) }
  return ticket.expires * 1000 > now && same(signature, signatureOf(ticket, secret)) ? ticket : null
}

/** The label keeps this key apart from every other use of the secret. */
function signatureOf({ paper_id, by, expires }: PaperTicket, secret: string): string {
  return createHmac("sha256", `tawiza papers ${secret}`)
    .update(JSON.stringify([paper_id, by, expires]))
    .digest("base64url")
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
